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
  return asMessage(accessObstacle(error));
}

/** An error that the system gave on opening or listing, as the end of a sentence about the file. */
export function accessObstacle(error: unknown): string {
  const code = errorCode(error);
  return ACCESS_OBSTACLES.get(code) ?? `cannot be read: the system says ${code}`;
}

/** The end of a sentence that begins with a path, as a sentence of its own. */
export function asMessage(obstacle: string): string {
  return `It ${obstacle}.`;
}

/** The system's short name of an error such as `ENOENT`, or `an unknown error`. */
export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "an unknown error";
}

/** A file that was listed and is not there when it is opened, as the end of a sentence about it. */
export const GONE = "cannot be read: it is gone, or its name is not valid UTF-8; rename it or audit again";

/** A path through a link to somewhere else, which is never opened. */
export const LEADS_OUT = "is reached by a link that leads out of the audited folder; put a copy in the link's place";

/** A path through a link without a target: on the host it may have one. */
export const LEADS_NOWHERE = "is reached by a link that leads nowhere here; put a copy in the link's place";

const ACCESS_OBSTACLES: ReadonlyMap<string, string> = new Map([
  ["EACCES", "cannot be read: permission denied; let the user who audits read it"],
  ["EPERM", "cannot be read: the system does not permit it; let the user who audits read it"],
  ["ENOENT", GONE],
  ["ENAMETOOLONG", "cannot be read: its path is longer than the system allows; audit a folder further down"],
  ["ELOOP", "cannot be read: its links lead in a circle; remove one of them"],
  ["EMFILE", "cannot be read: too many files are open; raise the limit (ulimit -n)"],
  ["EIO", "cannot be read: the disk reports an error; check the disk"],
]);
