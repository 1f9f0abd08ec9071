import { formats, type Documents, type LanguageName } from "../languages/index.ts";
import type { Fact, Files, Reader, Role, SourceFile, Targets } from "../model/index.ts";
import type { DeclaredInputs, Environment, Facts, LanguageProblem } from "./environment.ts";
import { missingProductionRoot } from "./production-root.ts";
import type { supervisorsOfRecipes } from "./supervisor-recipes.ts";

/** The files that each format claimed, in the order of their paths. */
export type Claims = ReadonlyMap<LanguageName, readonly SourceFile[]>;

/** What there is to read, and what of it cannot be. */
export interface Sources {
  readonly claims: Claims;
  readonly unread: readonly LanguageProblem[];
}

/** What a team says of an environment, as far as linking needs it. */
export interface Setting {
  readonly name: string;
  readonly role: Role;
  readonly targets: Targets;
  /** Host numbers that were declared by hand. */
  readonly facts: readonly Fact[];
  /** Undefined where nothing is declared. */
  readonly declared?: DeclaredInputs | undefined;
}

/** The readers of the formats that were found, and what joins them. */
export interface Readers {
  readonly byName: ReadonlyMap<LanguageName, Reader<unknown>>;
  readonly recipes: typeof supervisorsOfRecipes | undefined;
}

/** Loads the readers of the formats that claimed a file, and of those that they set up. */
export async function loadReaders(claims: Claims): Promise<Readers> {
  const wanted = withBrought(new Set(claims.keys()));
  const loaded = formats
    .filter(({ name }) => wanted.has(name))
    .map(async ({ name, load }) => [name, await load()] as const);
  const recipes = claims.has("buildout") ? (await import("./supervisor-recipes.ts")).supervisorsOfRecipes : undefined;
  return { byName: new Map<LanguageName, Reader<unknown>>(await Promise.all(loaded)), recipes };
}

/** Formats with those that they set up. */
export function withBrought(names: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...names, ...formats.flatMap(({ name, brings = [] }) => (names.has(name) ? brings : []))]);
}

/** Reads all claimed files and joins what they say into one environment. */
export function linkEnvironment(
  { claims, unread }: Sources,
  files: Files,
  setting: Setting,
  { byName, recipes }: Readers,
): Environment {
  const problems: LanguageProblem[] = [...unread];
  const facts: Fact[] = [];
  const read = <Name extends LanguageName>(name: Name, ...more: Documents[Name]): Documents[Name] => {
    // The registry pairs each name with the reader of its documents.
    const reader = byName.get(name) as Reader<Documents[Name][number]> | undefined;
    if (!reader) return more;
    const reading = reader.read(claims.get(name) ?? [], files, setting.targets);
    problems.push(...reading.problems.map((problem) => ({ ...problem, language: name })));
    const documents = [...reading.documents, ...more] as unknown as Documents[Name];
    facts.push(...documents.flatMap((document) => reader.facts(document)));
    return documents;
  };
  const buildout = read("buildout");
  // What is not known of other files matters less than that none of them is production's.
  problems.splice(
    unread.length,
    0,
    ...missingProductionRoot(buildout, claims.get("buildout") ?? [], setting.role).map((problem) => ({
      ...problem,
      language: "buildout" as const,
    })),
  );
  const written = recipes?.(buildout);
  problems.push(...(written?.problems ?? []).map((problem) => ({ ...problem, language: "supervisor" as const })));
  const documents: Documents = {
    buildout,
    supervisor: read("supervisor", ...(written?.documents ?? [])),
    haproxy: read("haproxy"),
    logrotate: read("logrotate"),
    host: read("host"),
  };
  return {
    name: setting.name,
    role: setting.role,
    ...documents,
    facts: byKind([...facts, ...setting.facts]),
    problems,
    declared: setting.declared,
  };
}

function byKind(facts: readonly Fact[]): Facts {
  const ofKind = <Kind extends Fact["kind"]>(kind: Kind) =>
    facts.filter((fact): fact is Extract<Fact, { readonly kind: Kind }> => fact.kind === kind);
  return {
    log: ofKind("log"),
    rotation: ofKind("rotation"),
    zope: ofKind("zope"),
    zeo: ofKind("zeo"),
    memory: ofKind("memory"),
    "memory-limit": ofKind("memory-limit"),
    command: ofKind("command"),
    host: ofKind("host"),
  };
}
