import type { Located, Problem } from "../../model/index.ts";
import type { Line, Section } from "./document.ts";
import type { FileLines } from "./lines.ts";
import { lookUp, sections } from "./vocabulary.ts";

/** Gathers the lines of one file under their section lines; what stands before the first one is refused. */
export function readSections({ lines }: FileLines): {
  readonly sections: readonly Section[];
  readonly problems: readonly Problem[];
} {
  const found: { start: Line; lines: Line[] }[] = [];
  const problems: Problem[] = [];
  for (const line of lines) {
    const current = found.at(-1);
    if (lookUp(sections, line.keyword)) found.push({ start: line, lines: [] });
    else if (current) current.lines.push(line);
    else if (!line.doubt && !line.words[0]?.doubt) problems.push(outOfSection(line));
  }
  return { sections: found.map(makeSection), problems };
}

/** What stands on a section line after its name: `from` and the name of a `defaults` section. */
export function inheritedName({ keyword, words }: Line): Located<string> | undefined {
  const at = keyword === "defaults" && words[1]?.value === "from" ? 1 : 2;
  return words[at]?.value === "from" ? words[at + 1] : undefined;
}

function makeSection({ start, lines }: { readonly start: Line; readonly lines: readonly Line[] }): Section {
  const second = start.words[1];
  const named = second !== undefined && !(start.keyword === "defaults" && second.value === "from");
  const name = named ? second : { value: "", span: start.span, trail: [] };
  return {
    kind: start.keyword,
    name,
    start,
    lines,
    span: start.span,
    doubt: start.doubt,
    address: name.value === "" ? start.keyword : `${start.keyword}:${name.value}`,
  };
}

function outOfSection({ keyword, span }: Line): Problem {
  const shown = keyword.length > 60 ? `${keyword.slice(0, 60)}…` : keyword;
  const message = keyword.startsWith("\uFEFF")
    ? "The file starts with a byte order mark, which HAProxy takes for a word; save it without."
    : `${shown} stands before any section; start one such as global, defaults or backend above it.`;
  return { kind: "refused", span, message };
}
