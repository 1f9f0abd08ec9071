import { realpathSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { SourceFile } from "../model/source-file.ts";
import { fileAt, layersOf } from "./declaration-layers.ts";
import { readTogether } from "./read-together.ts";
import { UsageError } from "./usage-error.ts";

/**
 * What would be wrong with a declaration that holds this text, a line each; undefined for nothing.
 *
 * @param file a declaration that held a moment ago, or one that is to be made: what it builds on may lead anywhere
 */
export async function mistakesIn(file: string, text: string, today: string): Promise<string | undefined> {
  const place = join(realpathSync(dirname(file)), basename(file));
  try {
    await readTogether(layersOf([{ file: new SourceFile(file, text), place, trusted: true }]), { today, open: fileAt });
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
}
