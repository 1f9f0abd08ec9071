import { realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { DiscoveryError } from "./discovery-error.ts";
import { accessMessage, errorCode, specialKind } from "./obstacle.ts";
import { relativeTo } from "./walk.ts";

/** A path that somebody gave. */
export interface Named {
  /** As it was written. */
  readonly named: string;
  /** Absolute and without links. */
  readonly real: string;
  readonly folder: boolean;
}

/** Bytes in the place of what stands on the disk, by absolute paths without links; undefined where nothing is to stand. */
export type Given = ReadonlyMap<string, Buffer | undefined>;

export const NOTHING_GIVEN: Given = new Map();

/**
 * Looks at a path that somebody gave; one whose bytes are given need not be on the disk.
 *
 * @throws DiscoveryError for a path that does not exist or cannot be entered
 */
export function examine(path: string, given: Given = NOTHING_GIVEN): Named {
  if (path === "" || path.includes("\0"))
    throw new DiscoveryError(`${show(path)} is no path; name a folder or a file to audit.`);
  const place = placeOf(path);
  return given.has(place) ? { named: path, real: place, folder: false } : examineOnDisk(path);
}

function examineOnDisk(path: string): Named {
  try {
    const real = ownPlace(resolve(path), realpathSync.native(resolve(path)));
    const stats = statSync(real);
    const special = specialKind(stats);
    if (special) throw new DiscoveryError(`${show(path)} ${special}; name a folder or a file to audit.`);
    return { named: path, real, folder: stats.isDirectory() };
  } catch (error) {
    if (error instanceof DiscoveryError) throw error;
    if (errorCode(error) === "ENOENT")
      throw new DiscoveryError(`${show(path)} does not exist; name a folder or a file that is there.`);
    throw new DiscoveryError(`${show(path)} cannot be audited. ${accessMessage(error)}`);
  }
}

/** The same for all of them; none is a mistake. */
export function examineAll(paths: readonly string[], given?: Given): readonly Named[] {
  if (paths.length === 0) throw new DiscoveryError("No path was given; name a folder or a file to audit.");
  return paths.map((path) => examine(path, given));
}

/** Where a file lies, or would: the links of its folder are followed, and its own is not. */
export function placeOf(path: string): string {
  const whole = resolve(path);
  return join(realFolder(dirname(whole)), basename(whole));
}

/** A folder without links, as far as it is there. */
function realFolder(folder: string): string {
  try {
    return realpathSync.native(folder);
  } catch {
    return dirname(folder) === folder ? folder : join(realFolder(dirname(folder)), basename(folder));
  }
}

/** A link is audited where it lies, if what it leads to lies in its folder or below; elsewhere it would lead out of what is audited. */
function ownPlace(path: string, target: string): string {
  const folder = realpathSync.native(dirname(path));
  return relativeTo(folder, target) && !statSync(target).isDirectory() ? join(folder, basename(path)) : target;
}

/** The closest folder that holds all of them. */
export function closestFolder(named: readonly Named[]): string {
  return named.map(({ real, folder }) => (folder ? real : dirname(real))).reduce(commonFolder);
}

function commonFolder(a: string, b: string): string {
  let folder = a;
  while (relativeTo(folder, b) === undefined && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** The root as whoever named the paths would write it. */
export function rootAsNamed(root: string, named: readonly Named[]): string {
  const same = named.find(({ folder, real }) => folder && real === root);
  if (same) return same.named;
  return named.some((each) => isAbsolute(each.named)) ? root : relative(resolve(), root) || ".";
}

/** A path as a person typed it, with control characters made visible. */
export function show(path: string): string {
  return path === ""
    ? '""'
    : path.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, escapeUnit);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
