import { lstatSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import type { Files } from "../model/files.ts";
import { Checkout } from "./checkout.ts";
import { DiscoveryError, NothingFound } from "./discovery-error.ts";
import { mayBeConfiguration } from "./ignored.ts";
import { accessMessage, errorCode, specialKind } from "./obstacle.ts";
import type { Skipped, Unreadable } from "./obstacle.ts";
import { repositoryRoot } from "./repository.ts";
import { relativeTo, walk } from "./walk.ts";
import type { Walk } from "./walk.ts";

export type { Skipped, Unreadable } from "./obstacle.ts";

/** Files below a root, and why some of them cannot be had. */
export interface Listing {
  /** All of it, for what configurations include. Its paths are listed when they are first asked for. */
  readonly files: Files;
  /** Paths to ask for, sorted by code unit. */
  readonly candidates: readonly string[];
  /** What ought to be read and cannot be, among what was asked for so far; sorted by path. */
  readonly unreadable: readonly Unreadable[];
  /** What is left out on purpose, with the reason, as far as it was met; sorted by path. */
  readonly skipped: readonly Skipped[];
}

/** What stands in the folders and files that were named: each candidate once, without source code, pages and archives. */
export interface Discovery extends Listing {
  /** The folder that every path is relative to: the one that was named, or the closest above all that were. */
  readonly root: string;
  /** The paths that were named below the root; empty where it was named itself, or is but the closest folder above. */
  readonly narrowed: readonly string[];
  /** Whether a path is judged: it lies in what was named, and not beside it for context. */
  readonly within: (path: string) => boolean;
  /** The folder that was named and holds a path, or the path itself where it was named; empty for the root. */
  readonly namedAbove: (path: string) => string;
  /** The first 4 KiB of a file as text; undefined for what cannot be read or is no text, which is then listed below. */
  readonly head: (path: string) => string | undefined;
}

/**
 * Finds what is there, without following links out of it, and without opening a file before it is asked for.
 *
 * @param above a folder at or above all of the paths, without links: it is the root then, and what lies beside the paths is their context
 * @throws DiscoveryError for a path that does not exist or cannot be entered, and for folders without any file
 */
export function discover(paths: readonly string[], above?: string): Discovery {
  const named = examineAll(paths);
  const root = above ?? closestFolder(named);
  const context = above === undefined ? [] : [""];
  const checkout = new Checkout(root, () => listed([...walks, ...neighbours(singles).map(list)], singles));
  const list = (folder: string): Walk => walk(root, folder, (path) => checkout.passesOver(path));
  const folders = named.filter(({ folder }) => folder).map(({ real }) => relativeTo(root, real) ?? "");
  const walks = sortedOnce([...context, ...folders]).map(list);
  const singles = named.filter(({ folder }) => !folder).map(({ real }) => relativeTo(root, real) ?? "");
  refuseEmpty(paths, walks, singles);

  const candidates = sortedOnce([...singles, ...walks.flatMap(candidatesOf)]);
  const places = named.map(({ real }) => relativeTo(root, real) ?? "");
  const narrowed = above === undefined || places.includes("") ? [] : places;
  return {
    root: rootAsNamed(root, named),
    narrowed,
    within: (path) => narrowed.length === 0 || narrowed.some((place) => path === place || path.startsWith(`${place}/`)),
    files: checkout,
    candidates,
    namedAbove: closestAbove(places),
    head: (path) => checkout.head(path),
    get unreadable() {
      return byPath([...checkout.unreadable, ...walks.flatMap(({ unreadable }) => unreadable)]);
    },
    get skipped() {
      return byPath([...checkout.skipped, ...walks.flatMap(({ skipped }) => skipped)]);
    },
  };
}

/**
 * The closest folder at or above all of the paths in which a file of one of the names stands. It is looked for up to the root of the
 * repository, or of the disk where there is none.
 *
 * @throws DiscoveryError for a path that does not exist or cannot be entered
 */
export function folderAbove(paths: readonly string[], names: readonly string[]): string | undefined {
  const start = closestFolder(examineAll(paths));
  const top = repositoryRoot(start);
  for (let at = start; ; at = dirname(at)) {
    if (names.some((name) => stands(join(at, name)))) return at;
    if (at === top || dirname(at) === at) return undefined;
  }
}

/**
 * The files of some names right in a folder, without a walk through it.
 *
 * @throws DiscoveryError for a folder that cannot be entered
 */
export function lookFor(folder: string, names: readonly string[]): Listing {
  const { real } = examine(folder);
  const candidates = names.filter((name) => stands(`${real}/${name}`));
  const checkout = new Checkout(real, () => candidates);
  return {
    files: checkout,
    candidates,
    get unreadable() {
      return checkout.unreadable;
    },
    get skipped() {
      return checkout.skipped;
    },
  };
}

/** A link that leads nowhere stands there too; what cannot be looked at may. */
function stands(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return errorCode(error) !== "ENOTDIR";
  }
}

interface Named {
  readonly named: string;
  readonly real: string;
  readonly folder: boolean;
}

function examine(path: string): Named {
  if (path === "" || path.includes("\0"))
    throw new DiscoveryError(`${show(path)} is no path; name a folder or a file to audit.`);
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

/** A link is audited where it lies, if what it leads to lies in its folder or below; elsewhere it would lead out of what is audited. */
function ownPlace(path: string, target: string): string {
  const folder = realpathSync.native(dirname(path));
  return relativeTo(folder, target) && !statSync(target).isDirectory() ? join(folder, basename(path)) : target;
}

function examineAll(paths: readonly string[]): readonly Named[] {
  if (paths.length === 0) throw new DiscoveryError("No path was given; name a folder or a file to audit.");
  return paths.map(examine);
}

function closestFolder(named: readonly Named[]): string {
  return named.map(folderOf).reduce(commonFolder);
}

/** The root as whoever named the paths would write it. */
function rootAsNamed(root: string, named: readonly Named[]): string {
  const same = named.find(({ folder, real }) => folder && real === root);
  if (same) return same.named;
  return named.some((each) => isAbsolute(each.named)) ? root : relative(resolve(), root) || ".";
}

function folderOf({ real, folder }: Named): string {
  return folder ? real : dirname(real);
}

/** The longest of some paths that is a path or holds it. */
function closestAbove(places: readonly string[]): (path: string) => string {
  const longestFirst = [...new Set(places)].sort((a, b) => b.length - a.length);
  return (path) => longestFirst.find((place) => place === "" || path === place || path.startsWith(`${place}/`)) ?? "";
}

function commonFolder(a: string, b: string): string {
  let folder = a;
  while (relativeTo(folder, b) === undefined && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

function refuseEmpty(paths: readonly string[], walks: readonly Walk[], singles: readonly string[]): void {
  if (singles.length > 0 || walks.some(({ files, links }) => files.length + links.length > 0)) return;
  const names = paths.map(show).join(", ");
  const refused = walks.flatMap(({ unreadable }) => unreadable)[0];
  if (refused) throw new DiscoveryError(`${names} gives no file to audit. ${show(refused.path)}: ${refused.message}`);
  throw new NothingFound(`${names} holds no file to audit; name the folder that holds the configuration.`);
}

function candidatesOf({ files, links }: Walk): readonly string[] {
  return [...files, ...links].filter(mayBeConfiguration);
}

/** The folders of files that were named: what stands there may be included; it is listed, and not judged. */
function neighbours(singles: readonly string[]): readonly string[] {
  return sortedOnce(singles.map((path) => path.slice(0, Math.max(path.lastIndexOf("/"), 0))));
}

function listed(walks: readonly Walk[], singles: readonly string[]): readonly string[] {
  return sortedOnce([...walks.flatMap(({ files, links, others }) => [...files, ...links, ...others]), ...singles]);
}

function sortedOnce(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)].sort();
}

/** Of two entries for one path the later one stays: what the walk said is closer to the cause. */
function byPath<T extends { readonly path: string }>(entries: readonly T[]): readonly T[] {
  const once = new Map(entries.map((entry) => [entry.path, entry]));
  return [...once.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A path as a person typed it, with control characters made visible. */
function show(path: string): string {
  return path === ""
    ? '""'
    : path.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, escapeUnit);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
