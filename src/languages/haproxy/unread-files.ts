import { baseName } from "../../model/base-name.ts";
import { fileSpan, unreadProblem, type Files, type Problem, type SourceFile } from "../../model/index.ts";
import { isDropIn, parentOf } from "./folders.ts";
import type { FileList } from "./lists.ts";

/** A file of a `-f` list, or why what HAProxy reads in its place was not seen. */
export type Part = SeenPart | UnseenPart;

interface SeenPart {
  readonly path: string;
  readonly file: SourceFile;
}

interface UnseenPart {
  readonly path: string;
  readonly unseen: Problem;
}

/** Whether a part was not seen. */
export function isUnseen(part: Part): part is UnseenPart {
  return "unseen" in part;
}

/**
 * The files of a list with those that are there and cannot be read, in HAProxy's order: of a folder that it is given it reads
 * every `*.cfg`. Such folders are those the list is from, and those named `*.d` beside its root.
 */
export function withUnread({ root, files: listed, folders: given = [] }: FileList, files: Files): readonly Part[] {
  const parts = listed.map((file): Part => ({ path: file.path, file }));
  const folders = new Set([
    ...given,
    ...listed.map(({ path }) => parentOf(path)).filter(isDropIn),
    ...besides(root, files),
  ]);
  if (listed.every(({ path }) => /^\d/.test(baseName(path)))) folders.add(parentOf(root.path));
  for (const folder of folders) for (const part of unreadIn(folder, fileSpan(root), files)) insert(part, folder, parts);
  return parts;
}

function besides(root: SourceFile, files: Files): readonly string[] {
  const folder = parentOf(root.path);
  const standing = files.get(folder);
  if (!standing || !("folder" in standing)) return [];
  return standing.folder.filter(isDropIn).map((name) => (folder === "" ? name : `${folder}/${name}`));
}

function unreadIn(folder: string, span: Problem["span"], files: Files): readonly Part[] {
  const standing = files.get(folder);
  // A folder that cannot be looked into may be another program's; these names are HAProxy's own or ask for it.
  if (standing && "unread" in standing)
    return OWN_FOLDER.test(folder) ? [{ path: folder, unseen: unreadProblem(span, folder, standing) }] : [];
  const names = standing && "folder" in standing ? standing.folder : [];
  return names
    .filter((name) => /^[^.].*\.cfg$/.test(name))
    .map((name) => (folder === "" ? name : `${folder}/${name}`))
    .flatMap((path) => {
      const entry = files.get(path);
      return entry && "unread" in entry ? [{ path, unseen: unreadProblem(span, path, entry) }] : [];
    });
}

const OWN_FOLDER = /(?:^|\/)(?:haproxy[^/]*|haproxy\/[^/]+|conf)\.d$/;

/** Before the next one of its folder; where it is the last or the only one, after all that comes before the folder. */
function insert(part: Part, folder: string, parts: Part[]): void {
  const next = parts.findIndex(({ path }) => parentOf(path) === folder && path > part.path);
  const last = parts.findLastIndex(({ path }) => parentOf(path) === folder);
  parts.splice(next >= 0 ? next : last >= 0 ? last + 1 : parts.length, 0, part);
}
