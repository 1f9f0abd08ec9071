import { withFile, type Tree } from "../fuzz/tree.ts";
import type { Fault } from "./faults.ts";

/** A healthy environment with one fault in it, and the lines at which its rule may point. */
export interface Planted {
  readonly tree: Tree;
  readonly path: string;
  /** From 1; several where the line that is named stands there more than once. */
  readonly lines: readonly number[];
}

/** Puts a fault into a healthy environment. */
export function plant(healthy: Tree, { file, replace: [from, to], at, in: path = file }: Fault): Planted {
  const before = textOf(healthy, file);
  const start = before.indexOf(from);
  if (start < 0) throw new Error(`${file} does not hold ${JSON.stringify(from)}.`);
  const after = before.slice(0, start) + to + before.slice(start + from.length);
  const tree = withFile(healthy, file, after);
  const lines = at === undefined ? [firstChange(before, after)] : linesOf(textOf(tree, path), at);
  if (lines.length === 0) throw new Error(`${path} has no line ${JSON.stringify(at)}.`);
  return { tree, path, lines };
}

function textOf(tree: Tree, path: string): string {
  const bytes = tree.get(path);
  if (!bytes) throw new Error(`${path} is no file of the environment.`);
  return bytes.toString("utf8");
}

function firstChange(before: string, after: string): number {
  const old = before.split("\n");
  return after.split("\n").findIndex((line, index) => line !== old[index]) + 1;
}

function linesOf(text: string, wanted: string): readonly number[] {
  return text.split("\n").flatMap((line, index) => (line.trim() === wanted.trim() ? [index + 1] : []));
}
