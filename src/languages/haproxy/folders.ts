import { fileSpan, SourceFile, type Files, type Problem } from "../../model/index.ts";

/** Whether a folder is one of pieces by its name. */
export function isDropIn(folder: string): boolean {
  return folder.endsWith(".d");
}

/** The folder of a path; empty for the root of the checkout. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf("/"), 0));
}

/** The files that HAProxy reads when it is given a path: of a folder each `*.cfg` in byte order, as `-f` does. */
export function rootPaths(root: string, files: Files): readonly string[] {
  const standing = files.get(root);
  if (!standing || !("folder" in standing)) return [root];
  return standing.folder
    .filter((name) => /^[^.].*\.cfg$/.test(name))
    .map((name) => (root === "" ? name : `${root}/${name}`));
}

/** Declared folders of which HAProxy would read nothing. */
export function emptyRoots(roots: readonly string[], claimed: readonly SourceFile[], files: Files): readonly Problem[] {
  const known = new Set(claimed.map(({ path }) => path));
  return roots
    .filter((root) => !known.has(root) && "folder" in (files.get(root) ?? {}))
    .filter((root) => !rootPaths(root, files).some((path) => known.has(path)))
    .map((root) => ({
      kind: "unseen",
      span: fileSpan(new SourceFile(root, "")),
      message: `roots.haproxy names the folder ${root}, which has no *.cfg with a section of HAProxy, and nothing else of a folder is read; name its files.`,
    }));
}
