import { LARGEST_FILE_BYTES, readBytes } from "../../audit/read-bytes.ts";
import { UsageError } from "../usage-error.ts";
import { writeFile } from "../write-file.ts";
import type { MendedFile } from "./mend.ts";

/**
 * Writes the files, each whole or not at all.
 *
 * @throws UsageError before anything is written, where one of them changed meanwhile
 */
export function writeMended(files: readonly MendedFile[]): void {
  const changed = files.find(({ real, before }) => {
    const read = readBytes(real, LARGEST_FILE_BYTES);
    return !("bytes" in read) || !read.bytes.equals(before);
  });
  if (changed)
    throw new UsageError(`${changed.path} was changed while it was judged, so nothing is written; run it again.`);
  for (const { real, after } of files) writeFile(real, after);
}
