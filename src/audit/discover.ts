import { lstatSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Files } from "../model/files.ts";
import { Checkout } from "./checkout.ts";
import { DiscoveryError, NothingFound } from "./discovery-error.ts";
import { mayBeConfiguration } from "./ignored.ts";
import { closestFolder, examine, examineAll, NOTHING_GIVEN, rootAsNamed, show, type Given } from "./named.ts";
import { errorCode } from "./obstacle.ts";
import type { Skipped, Unreadable } from "./obstacle.ts";
import { repositoryRoot } from "./repository.ts";
import { relativeTo, walk } from "./walk.ts";
import type { Walk } from "./walk.ts";

export type { Given } from "./named.ts";
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
  /** Whether a comment near the beginning of a file allows a rule, once its head was asked for. */
  readonly allows: (path: string) => boolean;
}

/** What is known of the surroundings of the paths that are named. */
export interface Around {
  /** A folder at or above all of them, without links: it is the root then, and what lies beside the paths is their context. */
  readonly above?: string | undefined;
  /** Bytes that count in the place of what is on the disk. */
  readonly given?: Given;
}

/**
 * Finds what is there, without following links out of it, and without opening a file before it is asked for.
 *
 * @throws DiscoveryError for a path that does not exist or cannot be entered, and for folders without any file
 */
export function discover(paths: readonly string[], { above, given = NOTHING_GIVEN }: Around = {}): Discovery {
  const named = examineAll(paths, given);
  const root = above ?? closestFolder(named);
  const context = above === undefined ? [] : [""];
  const standsIn = givenBelow(root, given);
  const checkout = new Checkout(root, () => listed([...walks, ...neighbours(singles).map(list)], singles), standsIn);
  const list = (folder: string): Walk => walk(root, folder, (path) => checkout.passesOver(path));
  const folders = named.filter(({ folder }) => folder).map(({ real }) => relativeTo(root, real) ?? "");
  const walks = sortedOnce([...context, ...folders]).map(list);
  const singles = named.filter(({ folder }) => !folder).map(({ real }) => relativeTo(root, real) ?? "");
  refuseEmpty(paths, walks, singles);

  const added = [...standsIn.keys()].filter(mayBeConfiguration);
  const candidates = sortedOnce([...singles, ...walks.flatMap(candidatesOf), ...added]).filter(
    (path) => !standsIn.has(path) || standsIn.get(path) !== undefined,
  );
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
    allows: (path) => checkout.allows(path),
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
export function folderAbove(paths: readonly string[], names: readonly string[], given?: Given): string | undefined {
  const start = closestFolder(examineAll(paths, given));
  const top = repositoryRoot(start);
  for (let at = start; ; at = dirname(at)) {
    if (names.some((name) => stands(join(at, name)))) return at;
    if (at === top || dirname(at) === at) return undefined;
  }
}

/** The repository in which files lie that were named one by one: each is a part of what stands there. Undefined where a folder is named. */
export function repositoryOf(paths: readonly string[], given?: Given): string | undefined {
  const named = examineAll(paths, given);
  return named.some(({ folder }) => folder) ? undefined : repositoryRoot(closestFolder(named));
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

function givenBelow(root: string, given: Given): Given {
  return new Map(
    [...given].flatMap(([place, bytes]) => {
      const path = relativeTo(root, place);
      return path === undefined ? [] : [[path, bytes] as const];
    }),
  );
}

/** The longest of some paths that is a path or holds it. */
function closestAbove(places: readonly string[]): (path: string) => string {
  const longestFirst = [...new Set(places)].sort((a, b) => b.length - a.length);
  return (path) => longestFirst.find((place) => place === "" || path === place || path.startsWith(`${place}/`)) ?? "";
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
