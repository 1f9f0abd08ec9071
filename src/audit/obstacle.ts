/** Something that stands in the checkout and cannot be read although it ought to be. */
export interface Unreadable {
  readonly path: string;
  /** One sentence without the path: what is in the way and what would remove it. */
  readonly message: string;
}

/** Something that is left out on purpose. */
export interface Skipped {
  readonly path: string;
  /** The end of a sentence that begins with the path: "is a named pipe". */
  readonly why: string;
}

/** What stands at a path that is neither file, folder nor link, as the end of a sentence; undefined for a plain file or folder. */
export function specialKind(entry: FileKind): string | undefined {
  if (entry.isFile() || entry.isDirectory()) return undefined;
  if (entry.isFIFO()) return "is a named pipe";
  if (entry.isSocket()) return "is a socket";
  return "is a device";
}

/** What `Stats` and `Dirent` of node have in common. */
export interface FileKind {
  isFile(): boolean;
  isDirectory(): boolean;
  isFIFO(): boolean;
  isSocket(): boolean;
}

/** The message for an error that the system gave on opening or listing. */
export function accessMessage(error: unknown): string {
  const code = errorCode(error);
  return ACCESS_MESSAGES.get(code) ?? `It cannot be read: the system says ${code}.`;
}

/** The system's short name of an error such as `ENOENT`, or `an unknown error`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "an unknown error";
}

/** The message for a file that was listed and is not there when it is opened. */
export const GONE_MESSAGE = "It cannot be read: it is gone, or its name is not valid UTF-8; rename it or audit again.";

const ACCESS_MESSAGES: ReadonlyMap<string, string> = new Map([
  ["EACCES", "It cannot be read: permission denied; let the user who audits read it."],
  ["EPERM", "It cannot be read: the system does not permit it; let the user who audits read it."],
  ["ENOENT", GONE_MESSAGE],
  ["ENAMETOOLONG", "It cannot be read: its path is longer than the system allows; audit a folder further down."],
  ["ELOOP", "It cannot be read: its links lead in a circle; remove one of them."],
  ["EMFILE", "It cannot be read: too many files are open; raise the limit (ulimit -n)."],
  ["EIO", "It cannot be read: the disk reports an error; check the disk."],
]);
