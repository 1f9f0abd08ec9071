import { existsSync, lstatSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import type { Files } from "../model/files.ts";
import { SourceFile } from "../model/source-file.ts";
import { GitIgnore } from "./gitignore.ts";
import { readBytes } from "./read-bytes.ts";
import { decode } from "./text.ts";
import { relativeTo } from "./walk.ts";

/** The folder with `.git` at or above a folder; undefined where there is none. Absolute and without links. */
export function repositoryRoot(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** Tells which line of a `.gitignore` keeps a path out. */
export type KeptOut = Pick<GitIgnore, "lineFor">;

/**
 * What keeps files out of an audited folder: the `.gitignore` files in it, and those above it up to the repository's root. Where they
 * keep out the audited folder itself, they do not count, because somebody named it.
 */
export function keptOutBelow(root: string, files: Pick<Files, "get">): KeptOut {
  const own = new GitIgnore(files);
  const repository = repositoryRoot(root);
  const below = repository === undefined ? "" : (relativeTo(repository, root) ?? "");
  if (repository === undefined || below === "") return own;
  const whole = new GitIgnore({ get: (path) => seenFrom(below, path, files) ?? readAbove(repository, below, path) });
  if (whole.lineFor(`${below}/`)) return own;
  return { lineFor: (path) => whole.lineFor(`${below}/${path}`) };
}

function seenFrom(below: string, path: string, files: Pick<Files, "get">): ReturnType<Files["get"]> {
  return path.startsWith(`${below}/`) ? files.get(path.slice(below.length + 1)) : undefined;
}

/** Git takes no link for a `.gitignore` either. */
function readAbove(repository: string, below: string, path: string): ReturnType<Files["get"]> {
  if (path.startsWith(`${below}/`)) return undefined;
  const place = `${repository}/${path}`;
  if (lstatSync(place, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const read = readBytes(place, LARGEST_GITIGNORE);
  return "bytes" in read ? { file: new SourceFile(posix.relative(below, path), decode(read.bytes)) } : undefined;
}

const LARGEST_GITIGNORE = 100_000;
