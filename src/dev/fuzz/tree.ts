import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** The files of an environment by their paths: bytes, since not all that people keep is text. */
export type Tree = ReadonlyMap<string, Buffer>;

/** A tree with other bytes at a path. */
export function withFile(tree: Tree, path: string, bytes: Buffer | string): Tree {
  return new Map([...tree, [path, Buffer.from(bytes)]]);
}

/** A tree without a path. */
export function withoutFile(tree: Tree, path: string): Tree {
  return new Map([...tree].filter(([each]) => each !== path));
}

/** Writes a tree below a folder. What cannot stand there (a file below another file, a name that is too long) is left out. */
export function writeTree(tree: Tree, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, bytes] of tree) {
    try {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
    }
  }
}

/** Does something with a tree that stands on a disk for as long as that takes. */
export async function onDisk<T>(tree: Tree, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "punchlist-fuzz-"));
  try {
    writeTree(tree, folder);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
