import { located, type Located, type SourceFile } from "../../model/index.ts";

export interface Meminfo {
  /** Bytes. */
  readonly memory: Located<number>;
  readonly swap: Located<number> | undefined;
}

/** Reads a copy of /proc/meminfo, wherever it stands in a text; its kB are KiB. Undefined without a MemTotal line. */
export function readMeminfo(file: SourceFile): Meminfo | undefined {
  const memory = bytesOf(file, "MemTotal:");
  return memory && { memory, swap: bytesOf(file, "SwapTotal:") };
}

function bytesOf(file: SourceFile, label: string): Located<number> | undefined {
  for (let at = file.text.indexOf(label); at !== -1; at = file.text.indexOf(label, at + 1)) {
    if (at > 0 && file.text.charAt(at - 1) !== "\n") continue;
    const [, before = "", count] =
      /^([ \t]*)(\d{1,15}) kB/.exec(file.text.slice(at + label.length, at + label.length + 64)) ?? [];
    if (count === undefined) continue;
    const start = at + label.length + before.length;
    return located(Number(count) * 1024, { file, start, end: start + count.length + " kB".length });
  }
  return undefined;
}
