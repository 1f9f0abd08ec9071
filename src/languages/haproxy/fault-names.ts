import type { Located, Problem } from "../../model/index.ts";
import type { Line, Section } from "./document.ts";
import { refused, shown } from "./fault.ts";
import { aclFaults } from "./fault-acls.ts";
import { expressionsIn } from "./expressions.ts";
import { namesInSamples } from "./sample-names.ts";

/** Names of a whole configuration that lead nowhere: backends and servers to track. A backend of another file may be read with it. */
export function* nameFaults(sections: readonly Section[], elsewhere: ReadonlySet<string>): Iterable<Problem> {
  const named = new Set(sections.map(({ kind, name }) => `${kind} ${name.value}`));
  const isThere = (kinds: readonly string[], name: string): boolean =>
    kinds.some((kind) => named.has(`${kind} ${name}`));
  for (const section of sections.filter(({ kind, doubt }) => PROXIES.has(kind) && !doubt))
    for (const line of section.lines) {
      const backend = line.doubt ? undefined : backendOf(section, line);
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
  yield* serverNameFaults(sections, elsewhere);
  yield* aclFaults(sections);
  yield* twice(sections);
}

/** `backend/server` where a server follows another, or a sample asks about one, among servers that are written one by one. */
function* serverNameFaults(sections: readonly Section[], elsewhere: ReadonlySet<string>): Iterable<Problem> {
  const mayHold = holders(sections);
  for (const section of sections.filter(({ doubt }) => !doubt))
    for (const target of section.lines.flatMap(serversNamed).filter(isPlain)) {
      const [server = "", backend = section.name.value] = target.value.split("/").reverse();
      if (!mayHold(backend, server) && !elsewhere.has(`backend ${backend}`))
        yield refused(target.span, `${shown(target.value)} is the name of no server; mend the name or add one.`);
    }
}

function serversNamed(line: Line): readonly Located<string>[] {
  if (line.doubt) return [];
  if (line.keyword !== "server") return namesInSamples(expressionsIn(line), "server");
  const { words } = line;
  const at = words.findIndex(({ value }) => value === "track");
  return at > 2 ? words.slice(at + 1, at + 2) : [];
}

/** Whether a backend has a server, or may have it; the names of each are read when somebody first asks for one. */
function holders(sections: readonly Section[]): (backend: string, server: string) => boolean {
  const byName = new Map<string, Section[]>();
  for (const section of sections.filter(({ kind }) => kind === "backend" || kind === "listen")) {
    const known = byName.get(section.name.value);
    if (known) known.push(section);
    else byName.set(section.name.value, [section]);
  }
  const held = new Map<string, ReadonlySet<string> | "any">();
  return (backend, server) => {
    const names = held.get(backend) ?? serversOf(byName.get(backend) ?? []);
    held.set(backend, names);
    return names === "any" || names.has(server);
  };
}

/** The names of the servers of sections; `any` where a line may be a server of any name. */
function serversOf(sections: readonly Section[]): ReadonlySet<string> | "any" {
  const names = new Set<string>();
  for (const { lines } of sections)
    for (const line of lines) {
      const { keyword } = line;
      if (keyword === "server-template" || (!line.isCertain && line.words[0]?.doubt)) return "any";
      const name = keyword === "server" ? line.words[1] : undefined;
      if (name?.doubt) return "any";
      if (name) names.add(name.value);
    }
  return names;
}

const PROXIES: ReadonlySet<string> = new Set(["frontend", "backend", "listen", "defaults"]);

function backendOf({ kind }: Section, line: Line): Located<string> | undefined {
  if (line.keyword === "default_backend") return kind === "defaults" || kind === "backend" ? undefined : line.words[1];
  return line.keyword === "use_backend" && kind !== "backend" ? line.words[1] : undefined;
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
