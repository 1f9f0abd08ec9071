import type { Located, Problem } from "../../model/index.ts";
import { byKeyword } from "./by-keyword.ts";
import type { Line, Section } from "./document.ts";
import { expressionsIn, type Written } from "./expressions.ts";
import { refused, shown } from "./fault.ts";
import { namesInSamples, type NamedKind } from "./sample-names.ts";
import { SAMPLED } from "./sample-places.ts";

/** Names that lead nowhere: resolvers, peers, user lists, tables, caches, what samples ask about … A proxy that is disabled is not looked at. */
export function* referenceFaults(sections: readonly Section[], elsewhere: ReadonlySet<string>): Iterable<Problem> {
  const there = new Set([...elsewhere, ...tablesOf(elsewhere), ...sections.flatMap(namesOf)]);
  for (const section of sections.filter((each) => PROXIES.has(each.kind) && !each.doubt && !isDisabled(each)))
    for (const line of section.lines.filter(({ keyword, doubt }) => !doubt && REFERENCES.has(keyword))) {
      const samples = expressionsIn(line);
      for (const { called, kinds, names } of REFERENCES.get(line.keyword) ?? [])
        for (const name of names(line, samples).filter(isPlain))
          if (!kinds.some((kind) => there.has(`${kind} ${name.value}`)))
            yield refused(name.span, `${shown(name.value)} is the name of no ${called}; mend the name or add one.`);
    }
}

const PROXIES: ReadonlySet<string> = new Set(["frontend", "backend", "listen"]);

function isDisabled({ lines }: Section): boolean {
  return lines.some(({ keyword }) => keyword === "disabled");
}

/** Any proxy of another file may keep one. */
function tablesOf(names: ReadonlySet<string>): readonly string[] {
  return [...names].map((name) => name.replace(/^(?:frontend|backend) /, "table "));
}

/** A proxy that keeps a table gives it its own name. */
function namesOf({ kind, name, lines }: Section): readonly string[] {
  const keeps =
    PROXIES.has(kind) &&
    lines.some((line) => line.keyword === "stick-table" || (!line.isCertain && line.words[0]?.doubt));
  return [`${kind} ${name.value}`, ...(keeps ? [`table ${name.value}`] : [])];
}

/** Names that HAProxy makes up itself are left out: the resolvers `default`. */
function isPlain({ value, doubt }: Located<string>): boolean {
  return !doubt && value !== "" && value !== "default" && !/[%/]/.test(value);
}

/** What a word of a line may name. */
interface Reference {
  /** What a message says is not there. */
  readonly called: string;
  /** The sections that may have the name. */
  readonly kinds: readonly string[];
  readonly names: (line: Line, samples: readonly Written[]) => readonly Located<string>[];
}

/** What the lines of a keyword may name. */
const REFERENCES: ReadonlyMap<string, readonly Reference[]> = byKeyword([
  [["server", "server-template", "default-server"], ofSection("resolvers", after("resolvers"))],
  [SAMPLED, ofSection("resolvers", resolversOf)],
  [["stick-table"], ofSection("peers", after("peers"))],
  [["email-alert"], ofSection("mailers", after("mailers"))],
  [["http-request"], ofSection("cache", after("cache-use"))],
  [["http-response"], ofSection("cache", after("cache-store"))],
  [["use-fcgi-app"], ofSection("fcgi-app", second)],
  [["errorfiles"], ofSection("http-errors", second)],
  [SAMPLED, ofSection("userlist", inSamples("userlist"))],
  [["stick"], withTable(after("table"))],
  [SAMPLED, withTable((line, samples) => (isTracking(line) ? after("table")(line, samples) : []))],
  [SAMPLED, withTable(inSamples("table"))],
  [SAMPLED, { called: "backend", kinds: ["backend", "listen"], names: inSamples("backend") }],
  [SAMPLED, { called: "frontend", kinds: ["frontend", "listen"], names: inSamples("frontend") }],
]);

function ofSection(kind: string, names: Reference["names"]): Reference {
  return { called: `${kind} section`, kinds: [kind], names };
}

function withTable(names: Reference["names"]): Reference {
  return { called: "proxy with a stick-table", kinds: ["table", "peers"], names };
}

function inSamples(kind: NamedKind): Reference["names"] {
  return (_, samples) => namesInSamples(samples, kind);
}

function second({ words }: Line): readonly Located<string>[] {
  return words.slice(1, 2);
}

function after(word: string): Reference["names"] {
  return ({ words }) => {
    const at = words.findIndex(({ value }) => value === word);
    return at < 1 ? [] : words.slice(at + 1, at + 2);
  };
}

function isTracking({ words }: Line): boolean {
  return words.slice(1, 3).some(({ value }) => value.startsWith("track-sc"));
}

/** `do-resolve(variable,resolvers,…)`. */
function resolversOf({ words }: Line): readonly Located<string>[] {
  return words.slice(1, 3).flatMap((word) => {
    const name = /^do-resolve\([^,)]*,([^,)]*)/.exec(word.value)?.[1]?.trim();
    return name ? [{ ...word, value: name }] : [];
  });
}
