import { formats, type Documents, type LanguageName } from "../languages/index.ts";
import { fileSpan, SourceFile, unreadProblem } from "../model/index.ts";
import type { Files, Problem, Reader, Role, Targets, WrittenConfiguration } from "../model/index.ts";
import { byKind } from "./facts.ts";
import { fewOfEach } from "./few-of-each.ts";
import type { DeclaredInputs, Environment, Hosted, LanguageProblem } from "./environment.ts";
import { hosted, type HostOf } from "./hosted.ts";
import { joinSecrets, secretsOf, type Sought } from "./secrets.ts";
import { watched } from "./watched.ts";

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
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly targets: Targets;
  /** Host numbers that were declared by hand. */
  readonly facts: readonly Hosted[];
  /** The host that a file is for, as it is declared. */
  readonly hostOf: HostOf;
  /** Undefined where nothing is declared. */
  readonly declared?: DeclaredInputs | undefined;
}

/** Readers by format: those of the formats that were found, and of those that they set up. */
export type Readers = ReadonlyMap<LanguageName, Reader<unknown>>;

/** Reads all claimed files and joins what they say into one environment. */
export function linkEnvironment(
  { claims, unread }: Sources,
  files: Files,
  setting: Setting,
  readers: Readers,
): Environment {
  const read: FormatReading[] = [];
  for (const { name } of formats) {
    const reader = readers.get(name);
    if (reader)
      read.push(
        readFormat({ name, reader, claimed: claims.get(name) ?? [], written: writtenFor(name, read) }, files, setting),
      );
  }
  return {
    name: setting.name,
    role: setting.role,
    today: setting.today,
    ...documentsOf(read),
    files,
    facts: byKind([...read.flatMap(({ facts }) => facts), ...setting.facts]),
    // What is not known of other files matters less than what is missing altogether.
    problems: [...unread, ...read.flatMap(({ missing }) => missing), ...read.flatMap(({ problems }) => problems)],
    secrets: joinSecrets(secretsOf(read.map(({ sought }) => sought))),
    read: new Set(read.flatMap(({ sought }) => sought.own.map(({ path }) => path))),
    hostOf: setting.hostOf,
    declared: setting.declared,
  };
}

interface FormatReading {
  readonly name: LanguageName;
  readonly documents: readonly unknown[];
  readonly facts: readonly Hosted[];
  readonly missing: readonly LanguageProblem[];
  readonly problems: readonly LanguageProblem[];
  readonly sought: Sought;
  /** Configurations for formats that are read later. */
  readonly writes: readonly WrittenConfiguration[];
}

interface FormatSources {
  readonly name: LanguageName;
  readonly reader: Reader<unknown>;
  readonly claimed: readonly SourceFile[];
  readonly written: readonly WrittenConfiguration[];
}

function readFormat(
  { name, reader, claimed, written }: FormatSources,
  files: Files,
  { targets, role, hostOf }: Setting,
): FormatReading {
  const seen = watched(files);
  const own = reader.read(claimed, seen.files, targets);
  const others = reader.readWritten?.(written, targets) ?? { documents: [], problems: [] };
  const documents = [...own.documents, ...others.documents];
  const ofFormat = (problem: Problem): LanguageProblem => ({ ...problem, language: name });
  return {
    name,
    documents,
    facts: documents.flatMap((document) =>
      reader.facts(document).map((fact) => hosted(fact, reader.main?.(document), hostOf)),
    ),
    missing: (reader.missing?.(documents, claimed, role) ?? []).map(ofFormat),
    problems: fewOfEach(
      [...unreadRoots(targets.roots.get(name) ?? [], files), ...others.problems, ...own.problems].map(ofFormat),
    ),
    sought: { reader, own: [...new Set([...claimed, ...seen.read])], looked: [...seen.looked] },
    writes: reader.writes?.(documents) ?? [],
  };
}

/** Declared root configurations that cannot be read: their programs would read them. */
function unreadRoots(roots: readonly string[], files: Files): readonly Problem[] {
  return roots.flatMap((path) => {
    const standing = files.get(path);
    return standing && "unread" in standing ? [unreadProblem(fileSpan(new SourceFile(path, "")), path, standing)] : [];
  });
}

function writtenFor(name: string, read: readonly FormatReading[]): readonly WrittenConfiguration[] {
  return read.flatMap(({ writes }) => writes).filter(({ language }) => language === name);
}

/** The registry pairs each name with the reader of its documents, which the compiler cannot follow through a loop. */
function documentsOf(read: readonly FormatReading[]): Documents {
  const byName = new Map(read.map(({ name, documents }) => [name, documents]));
  return Object.fromEntries(formats.map(({ name }) => [name, byName.get(name) ?? []])) as unknown as Documents;
}
