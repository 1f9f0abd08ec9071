import type { Located, Problem } from "../../model/index.ts";
import type { Line, Section } from "./document.ts";
import { refused, shown } from "./fault.ts";
import { namesInSamples } from "./sample-names.ts";

/** Names that lead nowhere: resolvers, peers, user lists, tables, caches, what samples ask about … A proxy that is disabled is not looked at. */
export function* referenceFaults(sections: readonly Section[], elsewhere: ReadonlySet<string>): Iterable<Problem> {
  const there = new Set([...elsewhere, ...tablesOf(elsewhere), ...sections.flatMap(namesOf)]);
  for (const section of sections.filter((each) => PROXIES.has(each.kind) && !each.doubt && !isDisabled(each)))
    for (const line of section.lines.filter(({ doubt }) => !doubt))
      for (const { called, kinds, names } of REFERENCES)
        for (const name of names(line).filter(isPlain))
          if (!kinds.some((kind) => there.has(`${kind} ${name.value}`)))
            yield refused(name.span, `${shown(name.value)} is the name of no ${called}; mend the name or add one.`);
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
    PROXIES.has(kind) && lines.some(({ keyword, words: [first] }) => keyword === "stick-table" || first?.doubt);
  return [`${kind} ${name.value}`, ...(keeps ? [`table ${name.value}`] : [])];
}

/** Names that HAProxy makes up itself are left out: the resolvers `default`. */
function isPlain({ value, doubt }: Located<string>): boolean {
  return !doubt && value !== "" && value !== "default" && !/[%/]/.test(value);
}

interface Reference {
  /** What a message says is not there. */
  readonly called: string;
  /** The sections that may have the name. */
  readonly kinds: readonly string[];
  readonly names: (line: Line) => readonly Located<string>[];
}

const REFERENCES: readonly Reference[] = [
  ofSection("resolvers", (line) => [
    ...after(line, /^(?:server|server-template|default-server)$/, "resolvers"),
    ...resolversOf(line),
  ]),
  ofSection("peers", (line) => after(line, /^stick-table$/, "peers")),
  ofSection("mailers", (line) => after(line, /^email-alert$/, "mailers")),
  ofSection("cache", (line) => after(line, /^http-request$/, "cache-use")),
  ofSection("cache", (line) => after(line, /^http-response$/, "cache-store")),
  ofSection("fcgi-app", ({ keyword, words }) => (keyword === "use-fcgi-app" ? words.slice(1, 2) : [])),
  ofSection("http-errors", ({ keyword, words }) => (keyword === "errorfiles" ? words.slice(1, 2) : [])),
  ofSection("userlist", (line) => namesInSamples(line, "userlist")),
  {
    called: "proxy with a stick-table",
    kinds: ["table", "peers"],
    names: (line) => [
      ...after(line, /^stick$/, "table"),
      ...(isTracking(line) ? after(line, /./, "table") : []),
      ...namesInSamples(line, "table"),
    ],
  },
  { called: "backend", kinds: ["backend", "listen"], names: (line) => namesInSamples(line, "backend") },
  { called: "frontend", kinds: ["frontend", "listen"], names: (line) => namesInSamples(line, "frontend") },
];

function ofSection(kind: string, names: Reference["names"]): Reference {
  return { called: `${kind} section`, kinds: [kind], names };
}

function after({ keyword, words }: Line, keywords: RegExp, word: string): readonly Located<string>[] {
  const at = keywords.test(keyword) ? words.findIndex(({ value }) => value === word) : -1;
  return at < 1 ? [] : words.slice(at + 1, at + 2);
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
