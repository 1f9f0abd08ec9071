import type { SourceFile } from "./source-file.ts";

/**
 * The checkout as parsers see it: text files by path, relative to the root and separated by `/`.
 * What is not in it cannot be read; nothing here touches a disk.
 */
export interface Files {
  /** The file at a normalised relative path, if it is in the checkout and could be read as text. */
  get(path: string): SourceFile | undefined;
  /** Every path of the checkout, sorted by code unit. */
  readonly paths: readonly string[];
}
