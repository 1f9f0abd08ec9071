import type { Claims } from "../environment/link.ts";
import { formats, type LanguageName } from "../languages/index.ts";
import type { LanguageProblem } from "../environment/index.ts";
import { baseName } from "../model/base-name.ts";
import { SourceFile } from "../model/index.ts";
import type { Discovery } from "./discover.ts";

/** Which format a file was taken for, and why. */
export interface ClaimedFile {
  readonly path: string;
  readonly language: LanguageName;
  readonly claimedBy: string;
}

/** What the formats claimed of a checkout. */
export interface Claimed {
  readonly claims: Claims;
  readonly list: readonly ClaimedFile[];
  /** Files that are of a format by their names, and cannot be read. */
  readonly unread: readonly LanguageProblem[];
}

/** Asks each format, in order, for each file that belongs to the environment; only files that are claimed are read whole. */
export function claimFiles(discovery: Discovery, belongs: (path: string) => boolean): Claimed {
  const claims = new Map<LanguageName, SourceFile[]>();
  const list: ClaimedFile[] = [];
  const unread: LanguageProblem[] = [];
  for (const path of discovery.candidates.filter(belongs)) {
    const claim = claimFile(path, discovery.head(path) ?? "");
    const expected = claim?.language ?? NAMES.get(baseName(path));
    if (!expected) continue;
    const file = discovery.files.get(path);
    if (!file) unread.push(unreadProblem(path, expected, discovery));
    if (!claim || !file) continue;
    list.push({ path, ...claim });
    const claimed = claims.get(claim.language);
    if (claimed) claimed.push(file);
    else claims.set(claim.language, [file]);
  }
  return { claims, list, unread };
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

function unreadProblem(path: string, language: LanguageName, { unreadable, skipped }: Discovery): LanguageProblem {
  const obstacle = unreadable.find((each) => each.path === path)?.message;
  const why = skipped.find((each) => each.path === path)?.why;
  const message =
    obstacle ??
    `It ${why ?? "cannot be read"}, where a file of ${language} is expected by its name; put a text file there, or leave it out.`;
  return { kind: "unreadable", language, span: { file: new SourceFile(path, ""), start: 0, end: 0 }, message };
}
