import { realpathSync } from "node:fs";
import { basename, dirname, isAbsolute, join, sep } from "node:path";
import { readBytes } from "../audit/read-bytes.ts";
import { whyNotText } from "../audit/text.ts";

/** The text of a file, or why there is none, as the end of a sentence that begins with its path. */
export type Text = { readonly text: string } | { readonly obstacle: string };

/** Reads a file that the declaration of a folder names, or a file that it builds on by an absolute path; a link may not lead out of the folder. */
export function textBeside(folder: string, name: string, limit: number): Text {
  if (isAbsolute(name)) return textBeside(dirname(name), basename(name), limit);
  const path = join(folder, name);
  return leadsOut(folder, path) ? { obstacle: "is reached by a link that leads elsewhere" } : textOf(path, limit);
}

/** Reads a file up to a size in bytes. */
export function textOf(path: string, limit: number): Text {
  const read = readBytes(path, limit);
  if ("unreadable" in read) return { obstacle: read.unreadable };
  if ("skipped" in read) return { obstacle: read.skipped };
  const obstacle = whyNotText(read.bytes);
  return obstacle === undefined ? { text: read.bytes.toString("utf8") } : { obstacle };
}

function leadsOut(folder: string, path: string): boolean {
  try {
    return !realpathSync(path).startsWith(`${realpathSync(folder)}${sep}`);
  } catch {
    // What is not there is said by who opens it.
    return false;
  }
}
