import { baseName } from "../../model/base-name.ts";
import { located, type Located, type SourceFile } from "../../model/index.ts";

/** The files of a control group that say how much memory a container may use, of both versions. */
export const MEMORY_LIMIT_FILES: ReadonlySet<string> = new Set(["memory.max", "memory.limit_in_bytes"]);

/** Whether a file is a copy of one. */
export function isMemoryLimit({ path }: SourceFile): boolean {
  return MEMORY_LIMIT_FILES.has(baseName(path));
}

/** The bytes of a container's limit; undefined for `max`. */
export function readMemoryLimit(file: SourceFile): Located<number> | undefined {
  const digits = /^\d{1,20}(?=\s*$)/.exec(file.text.slice(0, 64))?.[0];
  return digits === undefined ? undefined : located(Number(digits), { file, start: 0, end: digits.length });
}
