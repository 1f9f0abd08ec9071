import type { Located, Problem } from "../../model/index.ts";
import type { Line, Section } from "./document.ts";
import { refused, shown } from "./fault.ts";
import { aclFaults } from "./fault-acls.ts";

/** Names of a whole configuration that lead nowhere: backends and servers to track. A backend of another file may be read with it. */
export function* nameFaults(sections: readonly Section[], elsewhere: ReadonlySet<string>): Iterable<Problem> {
  const named = new Set(sections.map(({ kind, name }) => `${kind} ${name.value}`));
  const isThere = (kinds: readonly string[], name: string): boolean =>
    kinds.some((kind) => named.has(`${kind} ${name}`));
  for (const section of sections.filter(({ kind, doubt }) => PROXIES.has(kind) && !doubt))
    for (const line of section.lines.filter((each) => !each.doubt)) {
      const backend = backendOf(section, line);
      if (
        backend &&
        isPlain(backend) &&
        !elsewhere.has(`backend ${backend.value}`) &&
        !isThere(["backend", "listen"], backend.value)
      )
        yield refused(
          backend.span,
          `${line.keyword} names ${shown(backend.value)}, and no backend has that name; mend the name or add the backend.`,
        );
    }
  yield* trackFaults(sections);
  yield* aclFaults(sections);
  yield* twice(sections);
}

/** `track backend/server` of servers that are written one by one. */
function* trackFaults(sections: readonly Section[]): Iterable<Problem> {
  for (const section of sections.filter(({ doubt }) => !doubt))
    for (const { keyword, words, doubt } of section.lines) {
      const at = words.findIndex(({ value }) => value === "track");
      const target = keyword === "server" && !doubt && at > 2 ? words[at + 1] : undefined;
      if (!target || target.doubt) continue;
      const [server = "", backend = section.name.value] = target.value.split("/").reverse();
      const hosts = sections.filter(
        ({ kind, name }) => (kind === "backend" || kind === "listen") && name.value === backend,
      );
      if (!hosts.some((host) => mayHold(host, server)))
        yield refused(target.span, `track names ${shown(target.value)}, and no server has that name; mend the name.`);
    }
}

function mayHold({ lines }: Section, server: string): boolean {
  return lines.some(({ keyword, words: [first, name] }) => {
    if (keyword === "server-template" || first?.doubt !== undefined) return true;
    return keyword === "server" && (name?.doubt !== undefined || name?.value === server);
  });
}

const PROXIES: ReadonlySet<string> = new Set(["frontend", "backend", "listen", "defaults"]);

function backendOf({ kind }: Section, { keyword, words }: Line): Located<string> | undefined {
  if (keyword === "default_backend") return kind === "defaults" || kind === "backend" ? undefined : words[1];
  return keyword === "use_backend" && kind !== "backend" ? words[1] : undefined;
}

/** A name that HAProxy does not compute from the request. */
function isPlain({ value, doubt }: Located<string>): boolean {
  return !doubt && value !== "" && !value.includes("%");
}

/** Sections that HAProxy wants once. */
function* twice(sections: readonly Section[]): Iterable<Problem> {
  const seen = new Set<string>();
  for (const { kind, name, span, doubt } of sections) {
    if (doubt || name.doubt || kind !== "resolvers") continue;
    if (seen.has(name.value))
      yield refused(
        span,
        `A resolvers section named ${shown(name.value)} stands above; give one of them another name.`,
      );
    seen.add(name.value);
  }
}
