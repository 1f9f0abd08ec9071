import { isList, Scalar } from "./tree.ts";
import type { Tree } from "./tree.ts";

/** The paths that stand under a key, alone or in a list, as they were written; what else stands there is for the schema to refuse. */
export function pathsUnder(tree: Tree, key: string): readonly Scalar[] {
  const written = tree.at([key]);
  if (written instanceof Scalar) return [written];
  return written && isList(written) ? written.filter((each) => each instanceof Scalar) : [];
}
