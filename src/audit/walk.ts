import { readdirSync, readlinkSync, realpathSync, statSync } from "node:fs";
import type { Dirent } from "node:fs";
import { sep } from "node:path";
import type { Located } from "../model/located.ts";
import { ignoredFile, ignoredFolder, keptOutBy, VIRTUAL_ENVIRONMENT } from "./ignored.ts";
import type { Ignored } from "./ignored.ts";
import { accessMessage, errorCode, specialKind } from "./obstacle.ts";
import type { Skipped, Unreadable } from "./obstacle.ts";

/** What stands below a folder. Paths are relative to the root, separated by `/`, in no particular order. */
export interface Walk {
  readonly files: readonly string[];
  /** Links to files that stand below the root as well; their targets may be in `files` under their own names. */
  readonly links: readonly string[];
  /** Links that lead elsewhere and things that are no files: a configuration may include them by these paths. */
  readonly others: readonly string[];
  readonly unreadable: readonly Unreadable[];
  readonly skipped: readonly Skipped[];
}

/**
 * Lists a folder below the root without following links, so a loop of links cannot trap it.
 *
 * @param root absolute, without links
 * @param folder relative to the root; empty for the root itself. It is listed whatever `.gitignore` says of it
 * @param keptOut the line of a `.gitignore` for which a folder is passed over
 */
export function walk(root: string, folder: string, keptOut: (folder: string) => Located<string> | undefined): Walk {
  const counts = folder === "" || !keptOut(folder);
  const pruned = (path: string): Ignored | undefined => {
    const line = counts ? keptOut(path) : undefined;
    return line && { why: keptOutBy(line) };
  };
  const found: Found = { root, start: folder, pruned, files: [], links: [], others: [], unreadable: [], skipped: [] };
  const pending = [folder];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) list(next, pending, found);
  return found;
}

/** The path relative to the root, separated by `/`; undefined for what does not stand below it. Both absolute and without links. */
export function relativeTo(root: string, path: string): string | undefined {
  if (path === root) return "";
  const prefix = root.endsWith(sep) ? root : root + sep;
  return path.startsWith(prefix) ? path.slice(prefix.length).replaceAll(sep, "/") : undefined;
}

interface Found extends Walk {
  readonly root: string;
  /** The folder that was named. */
  readonly start: string;
  /** Why a folder is passed over. */
  readonly pruned: (path: string) => Ignored | undefined;
  readonly files: string[];
  readonly links: string[];
  readonly others: string[];
  readonly unreadable: Unreadable[];
  readonly skipped: Skipped[];
}

function list(folder: string, pending: string[], found: Found): void {
  const entries = entriesOf(folder, found);
  const names = new Set(entries.map(({ name }) => name));
  if (names.has("pyvenv.cfg") && folder !== found.start) {
    skip(folder, VIRTUAL_ENVIRONMENT, found);
    return;
  }
  for (const entry of entries) {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    const ignored = entry.isDirectory()
      ? (ignoredFolder(entry.name, names) ?? found.pruned(path))
      : ignoredFile(entry.name);
    if (ignored) skip(path, ignored, found);
    else if (entry.isDirectory()) pending.push(path);
    else if (entry.isFile()) found.files.push(path);
    else if (entry.isSymbolicLink()) follow(path, found);
    else passOver(path, specialKind(entry) ?? "is of an unknown kind", found);
  }
}

function entriesOf(folder: string, found: Found): readonly Dirent[] {
  try {
    return readdirSync(`${found.root}/${folder}`, { withFileTypes: true });
  } catch (error) {
    found.unreadable.push({ path: folder === "" ? "." : folder, message: accessMessage(error) });
    return [];
  }
}

function skip(path: string, ignored: Ignored, found: Found): void {
  if (ignored !== "silently") found.skipped.push({ path, why: ignored.why });
}

function passOver(path: string, why: string, found: Found): void {
  found.others.push(path);
  found.skipped.push({ path, why });
}

function follow(path: string, found: Found): void {
  const target = resolveLink(path, found);
  if (target === undefined) return;
  const inside = relativeTo(found.root, target.path);
  if (inside === undefined) passOver(path, "is a link that leads out of the audited folder", found);
  else if (target.special) passOver(path, `is a link to ${inside}, which ${target.special}`, found);
  else if (target.folder) passOver(path, `is a link to the folder ${inside || "that is audited"}`, found);
  else found.links.push(path);
}

interface Target {
  readonly path: string;
  readonly folder: boolean;
  readonly special: string | undefined;
}

function resolveLink(path: string, found: Found): Target | undefined {
  try {
    const target = realpathSync.native(`${found.root}/${path}`);
    const stats = statSync(target);
    return { path: target, folder: stats.isDirectory(), special: specialKind(stats) };
  } catch (error) {
    if (errorCode(error) === "ENOENT") passOver(path, `is a link that leads nowhere${linkText(path, found)}`, found);
    else refuse(path, error, found);
    return undefined;
  }
}

function refuse(path: string, error: unknown, found: Found): void {
  found.others.push(path);
  found.unreadable.push({ path, message: accessMessage(error) });
}

function linkText(path: string, found: Found): string {
  try {
    return ` (${readlinkSync(`${found.root}/${path}`)})`;
  } catch {
    return "";
  }
}
