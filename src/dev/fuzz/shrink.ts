import type { Tree } from "./tree.ts";
import { withFile, withoutFile } from "./tree.ts";

/** Makes a tree as small as it gets with the same fault in it, in so many attempts at most: files first, then lines by halves. */
export async function shrink(tree: Tree, fails: (tree: Tree) => Promise<boolean>, attempts: number): Promise<Tree> {
  let left = attempts;
  const tries = async (smaller: Tree): Promise<boolean> => left-- > 0 && (await fails(smaller));
  let smallest = tree;
  for (const path of tree.keys()) {
    const without = withoutFile(smallest, path);
    if (without.size > 0 && (await tries(without))) smallest = without;
  }
  for (const path of smallest.keys()) smallest = await fewerLines(smallest, path, tries);
  return smallest;
}

async function fewerLines(tree: Tree, path: string, fails: (tree: Tree) => Promise<boolean>): Promise<Tree> {
  let lines = (tree.get(path)?.toString("latin1") ?? "").split("\n");
  const withLines = (some: readonly string[]): Tree => withFile(tree, path, Buffer.from(some.join("\n"), "latin1"));
  for (let size = lines.length >> 1; size > 0; size >>= 1)
    for (let start = lines.length - size; start >= 0; start -= size) {
      const fewer = lines.toSpliced(start, size);
      if (await fails(withLines(fewer))) lines = fewer;
    }
  return withLines(lines);
}
