import type { Located, Problem } from "../../model/index.ts";
import type { Line, Section } from "./document.ts";
import { refused, shown } from "./fault.ts";

/** Names of sections that lead nowhere: resolvers, peers, user lists, tables, caches … A proxy that is disabled is not looked at. */
export function* referenceFaults(sections: readonly Section[], elsewhere: ReadonlySet<string>): Iterable<Problem> {
  const there = new Set([...elsewhere, ...sections.map(({ kind, name }) => `${kind} ${name.value}`)]);
  for (const section of sections.filter((each) => PROXIES.has(each.kind) && !each.doubt && !isDisabled(each)))
    for (const line of section.lines.filter(({ doubt }) => !doubt))
      for (const { kinds, names } of REFERENCES)
        for (const name of names(line).filter(isPlain))
          if (!kinds.some((kind) => there.has(`${kind} ${name.value}`)))
            yield refused(
              name.span,
              `${shown(name.value)} is the name of no ${kinds[0] ?? "section"}${kinds.length > 1 ? " section, backend or frontend" : " section"}; mend the name or add the section.`,
            );
}

const PROXIES: ReadonlySet<string> = new Set(["frontend", "backend", "listen"]);

function isDisabled({ lines }: Section): boolean {
  return lines.some(({ keyword }) => keyword === "disabled");
}

/** Names that HAProxy makes up itself are left out: the resolvers `default`. */
function isPlain({ value, doubt }: Located<string>): boolean {
  return !doubt && value !== "" && value !== "default" && !/[%/]/.test(value);
}

interface Reference {
  /** The sections that may have the name. */
  readonly kinds: readonly string[];
  readonly names: (line: Line) => readonly Located<string>[];
}

const REFERENCES: readonly Reference[] = [
  { kinds: ["resolvers"], names: (line) => after(line, /^(?:server|server-template|default-server)$/, "resolvers") },
  { kinds: ["peers"], names: (line) => after(line, /^stick-table$/, "peers") },
  { kinds: ["mailers"], names: (line) => after(line, /^email-alert$/, "mailers") },
  { kinds: ["cache"], names: (line) => after(line, /^http-request$/, "cache-use") },
  { kinds: ["cache"], names: (line) => after(line, /^http-response$/, "cache-store") },
  { kinds: ["fcgi-app"], names: ({ keyword, words }) => (keyword === "use-fcgi-app" ? words.slice(1, 2) : []) },
  { kinds: ["http-errors"], names: ({ keyword, words }) => (keyword === "errorfiles" ? words.slice(1, 2) : []) },
  {
    kinds: ["peers", "backend", "frontend", "listen"],
    names: (line) => [...after(line, /^stick$/, "table"), ...(isTracking(line) ? after(line, /./, "table") : [])],
  },
  { kinds: ["userlist"], names: userLists },
];

function after({ keyword, words }: Line, keywords: RegExp, word: string): readonly Located<string>[] {
  const at = keywords.test(keyword) ? words.findIndex(({ value }) => value === word) : -1;
  return at < 1 ? [] : words.slice(at + 1, at + 2);
}

function isTracking({ words }: Line): boolean {
  return words.slice(1, 3).some(({ value }) => value.startsWith("track-sc"));
}

function userLists({ words }: Line): readonly Located<string>[] {
  return words.flatMap((word) => {
    const name = /^http_auth(?:_group)?\(([\w.:-]+)\)/.exec(word.value)?.[1];
    return name === undefined ? [] : [{ ...word, value: name }];
  });
}
