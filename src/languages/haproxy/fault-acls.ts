import type { Located, Problem } from "../../model/index.ts";
import { CONDITIONAL, conditionOf } from "./conditions-asked.ts";
import type { Line, Section } from "./document.ts";
import { refused, shown } from "./fault.ts";

/** Conditions that ask for an ACL that no line of the section, or of a `defaults`, defines. */
export function* aclFaults(sections: readonly Section[]): Iterable<Problem> {
  const shared = new Set([...PREDEFINED, ...sections.filter(({ kind }) => kind === "defaults").flatMap(aclsOf)]);
  for (const section of sections.filter(({ kind, doubt }) => PROXIES.has(kind) && !doubt)) {
    const own = new Set(aclsOf(section));
    // A line that a template fills in may define any.
    if (section.lines.some((line) => !line.isCertain && line.words[0]?.doubt)) continue;
    for (const line of section.lines.filter(({ keyword, doubt }) => CONDITIONAL.has(keyword) && !doubt))
      for (const name of askedFor(line))
        if (!shared.has(name.value) && !own.has(name.value))
          yield refused(
            name.span,
            `No acl in this section is named ${shown(name.value)}; mend the name or add the acl above the line.`,
          );
  }
}

const PROXIES: ReadonlySet<string> = new Set(["frontend", "backend", "listen"]);
const PREDEFINED: readonly string[] =
  "FALSE HTTP HTTP_1.0 HTTP_1.1 HTTP_2.0 HTTP_3.0 HTTP_CONTENT HTTP_URL_ABS HTTP_URL_SLASH HTTP_URL_STAR LOCALHOST METH_CONNECT METH_DELETE METH_GET METH_HEAD METH_OPTIONS METH_POST METH_PUT METH_TRACE METH_PATCH RDP_COOKIE REQ_CONTENT TRUE WAIT_END".split(
    " ",
  );

function aclsOf({ lines }: Section): readonly string[] {
  return lines.filter(({ keyword }) => keyword === "acl").flatMap(({ words: [, name] }) => name?.value ?? []);
}

/** The names behind `if` or `unless`; what stands in braces is a condition of its own. */
function askedFor(line: Line): readonly Located<string>[] {
  const condition = conditionOf(line);
  if (condition.some(({ doubt }) => doubt)) return [];
  const names: Located<string>[] = [];
  let depth = 0;
  for (const word of condition) {
    const bare = word.value.replace(/^!+/, "");
    if (bare === "{") depth += 1;
    else if (bare === "}") depth -= 1;
    else if (depth === 0 && bare !== "" && bare.toLowerCase() !== "or" && bare !== "||")
      names.push({ ...word, value: bare });
  }
  return depth === 0 ? names : [];
}
