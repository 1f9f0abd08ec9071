import { allowsRule } from "./allowing-comment.ts";
import type { Discovery } from "./discover.ts";
import { GitIgnore } from "./gitignore.ts";
import { leadsOut, OUTSIDE, SourceFile, type Files, type Standing } from "../model/index.ts";

/** Files as if they stood in a checkout. `unread` are those that are there and cannot be read, each with the reason. */
export function inMemory(files: readonly SourceFile[], unread: Readonly<Record<string, string>> = {}): Files {
  const standing = new Map<string, Standing>([
    ...files.map((file) => [file.path, { file }] as const),
    ...Object.entries(unread).map(([path, why]) => [path, { unread: why }] as const),
  ]);
  const paths = [...standing.keys()].sort();
  const folders = namesByFolder(paths);
  const get: Files["get"] = (path) => {
    if (leadsOut(path)) return OUTSIDE;
    const names = folders.get(path);
    return standing.get(path) ?? (names && { folder: [...names].sort() });
  };
  const ignored = new GitIgnore({ get });
  return { paths, get, keptOut: (path) => ignored.lineFor(path) };
}

/** Texts by their paths as if they had been found on a disk. */
export function discoveredIn(texts: Readonly<Record<string, string>>): Discovery {
  const files = new Map(Object.entries(texts).map(([path, text]) => [path, new SourceFile(path, text)]));
  return {
    root: ".",
    narrowed: [],
    within: () => true,
    files: inMemory([...files.values()]),
    candidates: [...files.keys()].sort(),
    namedAbove: () => "",
    head: (path) => files.get(path)?.text.slice(0, HEAD_LENGTH),
    allows: (path) => allowsRule(files.get(path)?.text ?? ""),
    unreadable: [],
    skipped: [],
  };
}

/** As much of a text as tells what it is. */
const HEAD_LENGTH = 4096;

function namesByFolder(paths: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, Set<string>>();
  for (const path of paths) {
    const steps = path.split("/");
    for (const [depth, name] of steps.entries()) {
      const folder = steps.slice(0, depth).join("/");
      folders.set(folder, (folders.get(folder) ?? new Set()).add(name));
    }
  }
  return folders;
}
