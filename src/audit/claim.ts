import type { Claims } from "../environment/link.ts";
import { formats, type LanguageName } from "../languages/index.ts";
import type { LanguageProblem } from "../environment/index.ts";
import { baseName } from "../model/base-name.ts";
import { fileSpan, SourceFile, type Standing } from "../model/index.ts";
import type { Discovery } from "./discover.ts";
import { judgedPlaces } from "./linked.ts";
import { madeFrom } from "./made-files.ts";
import { GONE } from "./obstacle.ts";
import { setAside } from "./set-aside.ts";
import type { AuditSetting } from "./setting.ts";

/** Which format a file was taken for, and why. */
export interface ClaimedFile {
  readonly path: string;
  readonly language: LanguageName;
  readonly claimedBy: string;
  /** Why it is not judged, said behind a count of files: "in examples/". */
  readonly setAside?: string;
  /** The path by which its text is judged, where links lead to it by several. */
  readonly sameAs?: string;
}

/** What the formats claimed of a checkout. */
export interface Claimed {
  readonly claims: Claims;
  readonly list: readonly ClaimedFile[];
  /** Files that are of a format by their names, and cannot be read. */
  readonly unread: readonly LanguageProblem[];
  /** Files that are of a format by their names, and hold nothing of it. */
  readonly misnamed: readonly LanguageProblem[];
  /** How many files of some format do not belong to the environment. */
  readonly leftOut: number;
  /** Paths of files that are of no format, and allow a rule in a comment all the same. */
  readonly unheard: readonly string[];
}

/** What of a setting tells which files are claimed. */
export type Scope = Pick<AuditSetting, "belongs" | "hostOf" | "targets" | "role" | "named" | "vendored" | "as">;

/** Asks each format, in order, for each file that belongs to the environment; only files that are claimed are read whole. */
export function claimFiles(discovery: Discovery, scope: Scope): Claimed {
  const taken: Taken[] = [];
  const unread: LanguageProblem[] = [];
  const misnamed: LanguageProblem[] = [];
  const unheard: string[] = [];
  for (const path of pathsOf(discovery, scope)) {
    const told = discovery.namedAbove(path) === path ? scope.as : undefined;
    const claim = told ? { language: told, claimedBy: `--as ${told}` } : claimFile(path, discovery.head(path) ?? "");
    const language = claim?.language ?? NAMES.get(baseName(path));
    if (!language) {
      if (discovery.allows(path) && discovery.within(path)) unheard.push(path);
      continue;
    }
    const aside = setAside({ path, language }, discovery, scope);
    const standing = discovery.files.get(path);
    if (standing && "file" in standing) {
      if (claim) taken.push({ path, ...claim, ...(aside !== undefined && { setAside: aside }), file: standing.file });
      else if (aside === undefined && !isPiece(discovery.head(path) ?? ""))
        misnamed.push(misnamedClaim(standing.file, language));
    } else if (aside === undefined) unread.push(unreadClaim(path, language, standing));
  }
  return {
    ...sorted(withoutTemplates(taken, discovery), scope),
    unread,
    misnamed,
    leftOut: leftOut(discovery, scope),
    unheard,
  };
}

function leftOut(discovery: Discovery, { belongs }: Scope): number {
  const others = discovery.candidates.filter((path) => discovery.within(path) && !belongs(path));
  return others.filter((path) => claimFile(path, discovery.head(path) ?? "")).length;
}

/** What was found, and declared roots in folders that were passed over. */
function pathsOf({ candidates }: Discovery, { belongs, targets }: Scope): readonly string[] {
  const found = candidates.filter((path) => belongs(path));
  const roots = [...targets.roots.values()].flat().filter((path) => !found.includes(path));
  return roots.length === 0 ? found : [...found, ...roots].sort();
}

interface Taken extends ClaimedFile {
  readonly file: SourceFile;
}

/** A template is judged as the file that it makes, where the checkout has both; who names the template means it. */
function withoutTemplates(taken: readonly Taken[], discovery: Discovery): readonly Taken[] {
  const judged = taken.filter(({ setAside: why }) => why === undefined);
  const byLanguage = groupFiles(judged);
  return taken.map((each) => {
    if (each.setAside !== undefined || discovery.namedAbove(each.path) === each.path) return each;
    const made = madeFrom(each.file, byLanguage.get(each.language) ?? []);
    return made ? { ...each, setAside: `filled in as ${made.path}` } : each;
  });
}

function groupFiles(taken: readonly Taken[]): ReadonlyMap<LanguageName, readonly SourceFile[]> {
  const files = new Map<LanguageName, SourceFile[]>();
  for (const { language, file } of taken) add(files, language, file);
  return files;
}

/** A text that is reached by several paths is judged at one of them. */
function sorted(taken: readonly Taken[], scope: Scope): Pick<Claimed, "claims" | "list"> {
  const claims = new Map<LanguageName, SourceFile[]>();
  const list: ClaimedFile[] = [];
  const placeOf = judgedPlaces(
    taken.filter((each) => each.setAside === undefined).map(({ file }) => file),
    scope,
  );
  for (const { file, ...claim } of taken) {
    const place = placeOf(file);
    const judged = claim.setAside === undefined && place === file.path;
    list.push(place === file.path ? claim : { ...claim, sameAs: place });
    if (judged) add(claims, claim.language, file);
  }
  return { claims, list };
}

function add(claims: Map<LanguageName, SourceFile[]>, language: LanguageName, file: SourceFile): void {
  const claimed = claims.get(language);
  if (claimed) claimed.push(file);
  else claims.set(language, [file]);
}

/** Names that say what a file is even when its content cannot. */
const NAMES: ReadonlyMap<string, LanguageName> = new Map(
  formats.flatMap(({ name, fileNames }) => fileNames.map((fileName) => [fileName, name] as const)),
);

function claimFile(path: string, head: string): Omit<ClaimedFile, "path"> | undefined {
  for (const language of formats) {
    const claimedBy = language.claims(path, head);
    if (claimedBy !== undefined) return { language: language.name, claimedBy };
  }
  return undefined;
}

/** Whether files of another format read it in. */
function isPiece(head: string): boolean {
  return formats.some((format) => "isPiece" in format && format.isPiece(head));
}

function misnamedClaim(file: SourceFile, language: LanguageName): LanguageProblem {
  const title = formats.find(({ name }) => name === language)?.title ?? language;
  const message = `${baseName(file.path)} is named like a file of ${title} and holds nothing that shows it; give --as ${language} and its path to have it read.`;
  return { kind: "skipped", language, span: fileSpan(file), message };
}

function unreadClaim(path: string, language: LanguageName, standing: Standing | undefined): LanguageProblem {
  const why = standing && "unread" in standing ? standing.unread : GONE;
  const message = `A file of ${language} is expected here by its name, and it ${why}.`;
  return { kind: "unreadable", language, span: fileSpan(new SourceFile(path, "")), message };
}
