import type { Claims } from "../environment/link.ts";
import { formats, type LanguageName } from "../languages/index.ts";
import type { LanguageProblem } from "../environment/index.ts";
import { baseName } from "../model/base-name.ts";
import { fileSpan, SourceFile, type Standing } from "../model/index.ts";
import type { Discovery } from "./discover.ts";
import { judgedPlaces } from "./linked.ts";
import { GONE } from "./obstacle.ts";
import type { AuditSetting } from "./setting.ts";

/** Which format a file was taken for, and why. */
export interface ClaimedFile {
  readonly path: string;
  readonly language: LanguageName;
  readonly claimedBy: string;
  /** Why it is not judged by this path, as the end of a sentence about it. */
  readonly setAside?: string;
}

/** What the formats claimed of a checkout. */
export interface Claimed {
  readonly claims: Claims;
  readonly list: readonly ClaimedFile[];
  /** Files that are of a format by their names, and cannot be read. */
  readonly unread: readonly LanguageProblem[];
}

/** What of a setting tells which files are claimed. */
export type Scope = Pick<AuditSetting, "belongs" | "hostOf" | "targets">;

/** Asks each format, in order, for each file that belongs to the environment; only files that are claimed are read whole. */
export function claimFiles(discovery: Discovery, scope: Scope): Claimed {
  const found: Taken[] = [];
  const unread: LanguageProblem[] = [];
  for (const path of discovery.candidates.filter((candidate) => scope.belongs(candidate))) {
    const claim = claimFile(path, discovery.head(path) ?? "");
    const expected = claim?.language ?? NAMES.get(baseName(path));
    if (!expected) continue;
    const standing = discovery.files.get(path);
    if (!standing || !("file" in standing)) unread.push(unreadClaim(path, expected, standing));
    else if (claim) found.push({ path, ...claim, file: standing.file });
  }
  const placeOf = judgedPlaces(
    found.map(({ file }) => file),
    scope,
  );
  return { ...sorted(found, placeOf), unread };
}

interface Taken extends ClaimedFile {
  readonly file: SourceFile;
}

/** A text that is reached by several paths is judged at one of them. */
function sorted(found: readonly Taken[], placeOf: (file: SourceFile) => string): Pick<Claimed, "claims" | "list"> {
  const claims = new Map<LanguageName, SourceFile[]>();
  const list: ClaimedFile[] = [];
  for (const { file, ...claim } of found) {
    const place = placeOf(file);
    if (place !== file.path) {
      list.push({ ...claim, setAside: `is the same file as ${place}, where it is judged` });
      continue;
    }
    list.push(claim);
    const claimed = claims.get(claim.language);
    if (claimed) claimed.push(file);
    else claims.set(claim.language, [file]);
  }
  return { claims, list };
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

function unreadClaim(path: string, language: LanguageName, standing: Standing | undefined): LanguageProblem {
  const why = standing && "unread" in standing ? standing.unread : GONE;
  const message = `A file of ${language} is expected here by its name, and it ${why}.`;
  return { kind: "unreadable", language, span: fileSpan(new SourceFile(path, "")), message };
}
