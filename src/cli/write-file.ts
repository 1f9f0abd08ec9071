import { chmodSync, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import process from "node:process";
import { errorCode } from "../audit/obstacle.ts";
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
    throw new UsageError(`${file} cannot be written: ${obstacle(errorCode(error), file)}.`);
  }
}

function obstacle(code: string, file: string): string {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return `there is no folder ${dirname(file)}; make it or name another file`;
    case "EISDIR":
      return "it is a folder; name a file in it";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return `${dirname(file)} takes no file from this user; name another file`;
    case "ENOSPC":
      return "the disk is full; make room or name a file on another one";
    default:
      return `the system says ${code}`;
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
