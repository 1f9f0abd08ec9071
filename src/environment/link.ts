import { buildout } from "../languages/buildout/index.ts";
import { haproxy } from "../languages/haproxy/index.ts";
import { host } from "../languages/host/index.ts";
import { logrotate } from "../languages/logrotate/index.ts";
import { supervisor } from "../languages/supervisor/index.ts";
import type { Fact, Files, Language, LanguageName, SourceFile, Targets } from "../model/index.ts";
import type { DeclaredInputs, Documents, Environment, Facts, LanguageProblem, Role } from "./environment.ts";
import { missingProductionRoot } from "./join-production-root.ts";
import { supervisorsOfRecipes } from "./join-supervisor-recipes.ts";

/** The formats that are read, in the order in which they claim a file: the first to claim it has it. */
export const languages: readonly Language<unknown>[] = [buildout, supervisor, haproxy, logrotate, host];

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

/** Reads all claimed files and joins what they say into one environment. */
export function linkEnvironment({ claims, unread }: Sources, files: Files, setting: Setting): Environment {
  const problems: LanguageProblem[] = [...unread];
  const read = <Document>(language: Language<Document>): readonly Document[] => {
    const reading = language.read(claims.get(language.name) ?? [], files, setting.targets);
    problems.push(...reading.problems.map((problem) => ({ ...problem, language: language.name })));
    return reading.documents;
  };
  const buildouts = read(buildout);
  // What is not known of other files matters less than that none of them is production's.
  problems.splice(unread.length, 0, ...missingProductionRoot(buildouts, claims.get("buildout") ?? [], setting.role).map((problem) => ({ ...problem, language: buildout.name })));
  const recipes = supervisorsOfRecipes(buildouts);
  problems.push(...recipes.problems.map((problem) => ({ ...problem, language: supervisor.name })));
  const documents: Documents = {
    buildout: buildouts,
    supervisor: [...read(supervisor), ...recipes.documents],
    haproxy: read(haproxy),
    logrotate: read(logrotate),
    host: read(host),
  };
  return { name: setting.name, role: setting.role, ...documents, facts: collectFacts(documents, setting.facts), problems, declared: setting.declared };
}

function collectFacts(documents: Documents, declared: readonly Fact[]): Facts {
  const facts = [
    ...documents.buildout.flatMap((document) => buildout.facts(document)),
    ...documents.supervisor.flatMap((document) => supervisor.facts(document)),
    ...documents.haproxy.flatMap((document) => haproxy.facts(document)),
    ...documents.logrotate.flatMap((document) => logrotate.facts(document)),
    ...documents.host.flatMap((document) => host.facts(document)),
    ...declared,
  ];
  const ofKind = <Kind extends Fact["kind"]>(kind: Kind) => facts.filter((fact): fact is Extract<Fact, { readonly kind: Kind }> => fact.kind === kind);
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
