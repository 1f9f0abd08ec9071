import { chmodSync, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import process from "node:process";
import { UsageError } from "./usage-error.ts";

/**
 * Writes a file whole or not at all, with the permissions that it has; what stands there and is no file is written to.
 *
 * @throws UsageError where it cannot be written
 */
export function writeFile(file: string, text: string | Buffer): void {
  try {
    const target = existsSync(file) ? realpathSync(file) : file;
    if (existsSync(target) && !statSync(target).isFile()) writeFileSync(target, text);
    else writeWhole(target, text);
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

function writeWhole(file: string, text: string | Buffer): void {
  const partial = `${file}.${process.pid}.partial`;
  try {
    writeFileSync(partial, text);
    if (existsSync(file)) chmodSync(partial, statSync(file).mode);
    renameSync(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
}
