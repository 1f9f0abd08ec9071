import { lstatSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { Discovery } from "../../audit/discover.ts";
import { LARGEST_FILE_BYTES, readBytes } from "../../audit/read-bytes.ts";
import { decode } from "../../audit/text.ts";
import { relativeTo } from "../../audit/walk.ts";

/** The file that a path leads to, as it is on the disk. */
export interface Original {
  /** Absolute and without links. */
  readonly real: string;
  readonly before: Buffer;
}

/** Reads a file that is to be changed; why it may not be, as the end of a sentence about the edit. */
export function readOriginal(
  { root, files }: Pick<Discovery, "root" | "files">,
  path: string,
): Original | { readonly why: string } {
  const standing = files.get(path);
  const text = standing && "file" in standing ? standing.file.text : undefined;
  const real = placeWithin(root, path);
  if (text === undefined || real === undefined) return { why: "lies behind a link that leads out of the checkout" };
  const read = readBytes(real, LARGEST_FILE_BYTES);
  if (!("bytes" in read) || decode(read.bytes) !== text)
    return { why: "is of a file that is not as it was judged any more; judge again" };
  return { real, before: read.bytes };
}

/** Where the bytes of a path lie, if they do below the root. */
function placeWithin(root: string, path: string): string | undefined {
  try {
    const real = realpathSync.native(join(root, path));
    const inside = relativeTo(realpathSync.native(root), real);
    return inside === undefined || !lstatSync(real).isFile() ? undefined : real;
  } catch {
    return undefined;
  }
}
