import { baseName } from "../../model/base-name.ts";
import type { SourceFile } from "../../model/index.ts";
import { isDropIn, parentOf } from "./folders.ts";

/** The files of one `-f` list, in order. */
export interface FileList {
  /** The file that stands for the list: its one root, or the first. */
  readonly root: SourceFile;
  readonly files: readonly SourceFile[];
  /** Whether a `global` or `defaults` section is among them; without one the list is a piece of a configuration. */
  readonly whole: boolean;
}

/**
 * Sorts files into `-f` lists as they are used to be started:
 *
 * - declared roots of one folder are one list, in the declared order; files beside them that are no roots are not read with them;
 * - all files of a folder named `*.d` are one list in byte order, after the one root of the folder above, if it has just one;
 * - files that all start with a digit (`00-global.cfg`, `20-plone.cfg`) are one list;
 * - else each file with `global` or `defaults` starts a list of its own, and the others join it when it is the only one of the folder;
 * - what is left stands alone, as a piece.
 */
export function fileLists(claimed: readonly SourceFile[], roots: readonly string[] | undefined): readonly FileList[] {
  if (roots !== undefined && roots.length > 0) return declaredLists(claimed, roots);
  const folders = byFolder(claimed);
  const pieces = new Map<string, SourceFile[]>();
  const lists: FileList[] = [];
  for (const [folder, files] of folders) {
    const above = isDropIn(folder) ? soleRoot(folders.get(parentOf(folder)) ?? []) : undefined;
    if (above) pieces.set(above.path, [...(pieces.get(above.path) ?? []), ...files]);
    else for (const list of folderLists(folder, files)) lists.push(list);
  }
  return lists.map((list) => ({ ...list, files: [...list.files, ...(pieces.get(list.root.path) ?? [])] }));
}

function declaredLists(claimed: readonly SourceFile[], roots: readonly string[]): readonly FileList[] {
  const known = new Map(claimed.map((file) => [file.path, file]));
  const files = roots.map((path) => known.get(path)).filter((file) => file !== undefined);
  return [...byFolder(files).values()].flatMap((list) => listOf(list));
}

function folderLists(folder: string, files: readonly SourceFile[]): readonly FileList[] {
  if (isDropIn(folder) || files.every(({ path }) => /^\d/.test(baseName(path)))) return listOf(files);
  const root = soleRoot(files);
  return root ? listOf([root, ...files.filter((file) => file !== root)]) : files.flatMap((file) => listOf([file]));
}

function listOf(files: readonly SourceFile[]): readonly FileList[] {
  const [first] = files;
  return first ? [{ root: soleRoot(files) ?? first, files, whole: files.some(isRoot) }] : [];
}

function soleRoot(files: readonly SourceFile[]): SourceFile | undefined {
  const roots = files.filter(isRoot);
  return roots.length === 1 ? roots[0] : undefined;
}

function isRoot({ text }: SourceFile): boolean {
  return /^[ \t]*(?:global|defaults)(?:[ \t\r#]|$)/m.test(text);
}

function byFolder(files: readonly SourceFile[]): ReadonlyMap<string, readonly SourceFile[]> {
  const folders = new Map<string, SourceFile[]>();
  for (const file of files) {
    const folder = parentOf(file.path);
    const list = folders.get(folder);
    if (list) list.push(file);
    else folders.set(folder, [file]);
  }
  return folders;
}
