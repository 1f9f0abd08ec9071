import { baseName } from "../../model/base-name.ts";
import type { Files, SourceFile } from "../../model/index.ts";
import { alternativesOf } from "./alternatives.ts";
import { isDropIn, parentOf, rootPaths } from "./folders.ts";
import { startedTogether } from "./start-commands.ts";

/** The files of one `-f` list, in order. */
export interface FileList {
  /** The file that stands for the list: its one root, or the first. */
  readonly root: SourceFile;
  readonly files: readonly SourceFile[];
  /** Those whose sections are told of here; the others stand in an earlier list as well. */
  readonly own: readonly SourceFile[];
  /** Whether a `global` or `defaults` section is among them; without one the list is a piece of a configuration. */
  readonly whole: boolean;
  /** Declared folders, of which HAProxy reads each `*.cfg`. */
  readonly folders?: readonly string[];
}

/**
 * Sorts files into `-f` lists as they are used to be started:
 *
 * - declared roots of one folder are one list, in the declared order; files beside them that are no roots are not read with them. Of a
 *   folder that is a root each `*.cfg` is read, in byte order, with the roots that lie beside it;
 * - files that a script of the checkout starts HAProxy with are one list, in its order;
 * - all files of a folder named `*.d` are one list in byte order, after the one root of the folder above, if it has just one;
 * - files that all start with a digit (`00-global.cfg`, `20-plone.cfg`) are one list;
 * - else each file with `global` or `defaults` starts a list of its own, and the others join it when it is the only one of the folder;
 * - what is left stands alone, as a piece.
 *
 * A list that is a guess holds no name twice: files that do are alternatives.
 */
export function fileLists(
  claimed: readonly SourceFile[],
  roots: readonly string[] | undefined,
  files: Files,
): readonly FileList[] {
  if (roots !== undefined && roots.length > 0) return declaredLists(claimed, roots, files);
  const started = startedTogether(claimed, files);
  const settled = new Set(started.flat());
  return [...startedLists(started), ...guessedLists(claimed.filter((file) => !settled.has(file)))];
}

function startedLists(started: readonly (readonly SourceFile[])[]): readonly FileList[] {
  const seen = new Set<SourceFile>();
  return started.flatMap((files) => {
    const own = files.filter((file) => !seen.has(file));
    for (const file of files) seen.add(file);
    return listOf({ files, own });
  });
}

function guessedLists(claimed: readonly SourceFile[]): readonly FileList[] {
  const folders = grouped(claimed, ({ path }) => parentOf(path));
  const pieces = new Map<string, SourceFile[]>();
  const lists: (readonly SourceFile[])[] = [];
  for (const [folder, files] of folders) {
    const above = isDropIn(folder) ? soleRoot(folders.get(parentOf(folder)) ?? []) : undefined;
    if (above) pieces.set(above.path, [...(pieces.get(above.path) ?? []), ...files]);
    else for (const list of folderLists(folder, files)) lists.push(list);
  }
  return lists
    .map((list) => [...list, ...(pieces.get(soleRoot(list)?.path ?? "") ?? [])])
    .flatMap((list) => alternativesOf(list).flatMap(listOf));
}

function declaredLists(claimed: readonly SourceFile[], roots: readonly string[], files: Files): readonly FileList[] {
  const known = new Map(claimed.map((file) => [file.path, file]));
  const above = new Set(roots.filter((path) => known.has(path)).map(parentOf));
  const groups = grouped(roots, (root) => (known.has(root) || above.has(parentOf(root)) ? parentOf(root) : root));
  return [...groups.values()].flatMap((group) => {
    const list = group.flatMap((root) => rootPaths(root, files)).flatMap((path) => known.get(path) ?? []);
    const folders = group.filter((root) => !known.has(root));
    return listOf({ files: list, own: list }).map((found) => ({ ...found, folders }));
  });
}

function folderLists(folder: string, files: readonly SourceFile[]): readonly (readonly SourceFile[])[] {
  if (isDropIn(folder) || files.every(({ path }) => /^\d/.test(baseName(path)))) return [files];
  const root = soleRoot(files);
  return root ? [[root, ...files.filter((file) => file !== root)]] : files.map((file) => [file]);
}

/** A list is named for its root, or for the file that makes it another one than those before. */
function listOf({ files, own }: Pick<FileList, "files" | "own">): readonly FileList[] {
  const root = own.length < files.length ? (own[0] ?? soleRoot(files)) : (soleRoot(files) ?? files[0]);
  return root ? [{ root, files, own, whole: files.some(isRoot) }] : [];
}

function soleRoot(files: readonly SourceFile[]): SourceFile | undefined {
  const roots = files.filter(isRoot);
  return roots.length === 1 ? roots[0] : undefined;
}

function isRoot({ text }: SourceFile): boolean {
  return /^[ \t]*(?:global|defaults)(?:[ \t\r#]|$)/m.test(text);
}

function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
}
