import type { Files } from "../../model/index.ts";
import { resolvePath } from "./path.ts";

/** A path that `extends` leads to. */
export interface ExtendedPath {
  readonly path: string;
  /** Whether nothing stands beside the file that extends it, and something does below the checkout's top. */
  readonly fromTop: boolean;
}

/**
 * Where a name in `extends` leads; undefined when it leads out of the checkout or is an address.
 * Buildout looks beside the path that it was started with, so a profile that is linked or copied to the top extends from there.
 */
export function extendedPath(from: string, name: string, files: Files): ExtendedPath | undefined {
  const path = resolvePath(from, name);
  if (path !== undefined && files.get(path)) return { path, fromTop: false };
  const below = resolvePath("", name);
  if (below !== undefined && files.get(below)) return { path: below, fromTop: true };
  return path === undefined ? undefined : { path, fromTop: false };
}
