import type { Located } from "./located.ts";
import type { Problem } from "./problem.ts";
import type { SourceFile } from "./source-file.ts";
import type { Span } from "./span.ts";

/**
 * The checkout as parsers see it, by paths relative to the root and separated by `/`.
 * What is not in it cannot be read; nothing here touches a disk.
 */
export interface Files {
  /** What stands at a path without `.` and empty steps; undefined when nothing does. The root is the empty path. */
  get(path: string): Standing | undefined;
  /** The same for who only looks around, in scripts and neighbours: the program reads nothing of it. As `get` where it is left out. */
  look?(path: string): Standing | undefined;
  /** Every path that was found, of files that cannot be read too, sorted by code unit. */
  readonly paths: readonly string[];
  /** The line of a `.gitignore` that keeps a path out of the checkout; undefined where none does. A folder's path ends in `/`. */
  keptOut(path: string): Located<string> | undefined;
}

/** A file as text, a folder, or something that is there and was not read: a program may see in it what we do not. */
export type Standing =
  | { readonly file: SourceFile }
  /** The names in the folder, sorted by code unit. */
  | { readonly folder: readonly string[] }
  | Unread;

/** Something that is there and was not read. */
export interface Unread {
  /** The end of a sentence that begins with the path, with what would settle it: "is UTF-16 text; save it as UTF-8 to have it read". */
  readonly unread: string;
}

/** What a path above the root leads to. */
export const OUTSIDE: Unread = { unread: "lies outside of the audited folder; audit a folder that holds both" };

/** Whether a path leads above the root. */
export function leadsOut(path: string): boolean {
  return path === ".." || path.startsWith("../");
}

/** The file at a path, for those who look around: what cannot be read is to them as if it were not there. */
export function fileAt(files: Pick<Files, "get" | "look">, path: string): SourceFile | undefined {
  const standing = files.look ? files.look(path) : files.get(path);
  return standing && "file" in standing ? standing.file : undefined;
}

/** What an include leads to and was not read: whatever it could set is in doubt. */
export function unreadProblem(span: Span, path: string, { unread }: Unread): Problem {
  return { kind: "unreadable", span, message: `What ${path} sets is not known, because it ${unread}.` };
}
