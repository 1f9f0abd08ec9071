import { leadsOut, OUTSIDE, type Files, type SourceFile, type Standing, type Unread } from "../../model/index.ts";
import { nameGlob } from "./glob.ts";

/** A file that a glob leads to, or what stands in its way and was not read. */
export type Match = { readonly path: string } & ({ readonly file: SourceFile } | Unread);

/**
 * What a glob finds in the checkout, sorted by code unit, as glob(3) looks for it: step by step, in folders that are passed over
 * elsewhere too. What is there and cannot be read is found as well, so that nobody takes it for missing.
 *
 * @param pattern without `.` and empty steps; `..` only at its beginning
 */
export function findFiles(files: Files, pattern: string): readonly Match[] {
  if (leadsOut(pattern)) return [{ path: pattern, ...OUTSIDE }];
  const found: Match[] = [];
  let folders: readonly string[] = [""];
  const steps = pattern.split("/");
  for (const [index, step] of steps.entries()) {
    const paths = folders.flatMap((folder) => namesFor(files, folder, step).map((name) => join(folder, name)));
    if (paths.length > MOST_PATHS) return [{ path: pattern, unread: TOO_MANY }];
    const match = index === steps.length - 1 ? fileAt : unreadAt;
    const missing = isWild(step) ? VANISHED : undefined;
    for (const path of paths) for (const each of match(path, files.get(path) ?? missing)) found.push(each);
    folders = paths;
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** No include matches as many; links in a circle would go on for ever. */
const MOST_PATHS = 10_000;

const TOO_MANY = `matches more than ${MOST_PATHS} paths; name a folder that holds only what is meant`;

function namesFor(files: Files, folder: string, step: string): readonly string[] {
  if (!isWild(step)) return [step];
  const standing = files.get(folder);
  return standing && "folder" in standing ? standing.folder.filter(nameGlob(step)) : [];
}

function isWild(step: string): boolean {
  return /[*?[\\]/.test(step);
}

/** A name that a folder lists and that leads to nothing. */
const VANISHED: Unread = {
  unread: "cannot be read: it is gone, or its name is not valid UTF-8; rename it or audit again",
};

function join(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

function unreadAt(path: string, standing: Standing | undefined): readonly Match[] {
  return standing && "unread" in standing ? [{ path, unread: standing.unread }] : [];
}

function fileAt(path: string, standing: Standing | undefined): readonly Match[] {
  return standing && "file" in standing ? [{ path, file: standing.file }] : unreadAt(path, standing);
}
