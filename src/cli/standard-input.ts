import process from "node:process";
import { placeOf } from "../audit/named.ts";
import type { Given } from "../audit/discover.ts";
import { errorCode } from "../audit/obstacle.ts";
import { LARGEST_FILE_BYTES } from "../audit/read-bytes.ts";
import { UsageError } from "./usage-error.ts";

/** What is to be read: paths, and bytes that count in the place of what is on the disk. */
export interface Wanted {
  readonly paths: readonly string[];
  readonly given: Given;
}

/** The path that stands for standard input. */
const STANDARD_INPUT = "-";

/**
 * What a command line wants to have read: with `--stdin-filename` one file, whose text comes through standard input.
 *
 * @throws UsageError where the one is given without the other, and where nothing is piped in
 */
export async function wantedFiles(paths: readonly string[], fileName: string | undefined): Promise<Wanted> {
  if (fileName === undefined) {
    if (paths.includes(STANDARD_INPUT))
      throw new UsageError(
        "- reads standard input, and nobody says which file that is; give --stdin-filename PATH too.",
      );
    return { paths, given: new Map() };
  }
  if (paths.length !== 1 || paths[0] !== STANDARD_INPUT)
    throw new UsageError(
      `--stdin-filename is said of standard input; write - in the place of paths: --stdin-filename ${fileName} -`,
    );
  return { paths: [fileName], given: new Map([[placeOf(fileName), await readStandardInput()]]) };
}

async function readStandardInput(): Promise<Buffer> {
  const { stdin } = process;
  if (stdin.isTTY) throw new UsageError("- reads standard input, which is a terminal; pipe the file's text in.");
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stdin as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      // What is too large to be read need not be waited for.
      if (size > LARGEST_FILE_BYTES) break;
    }
  } catch (error) {
    throw new UsageError(`Standard input cannot be read: the system says ${errorCode(error)}.`);
  }
  return Buffer.concat(chunks);
}
