import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { headOf } from "../../audit/text.ts";
import { DECLARATION_NAMES } from "../../declaration/declaration-file.ts";
import { formats, type LanguageName } from "../../languages/index.ts";
import type { Tree } from "./tree.ts";

/** What cases are made from, with the folder that each tree was read from. */
export interface Sample {
  readonly name: string;
  readonly tree: Tree;
}

/** What there is to begin with. */
export interface Corpus {
  /** Whole environments of ours. */
  readonly environments: readonly Sample[];
  readonly samples: readonly Sample[];
}

/** The trees below a folder: each folder that is small enough as a whole, else what lies in it piece by piece. */
export function samplesIn(folder: string): readonly Sample[] {
  const tree = treeOf(folder, textsBelow(folder));
  if (tree.size <= MOST_FILES) return holdsConfiguration(tree) ? [{ name: folder, tree }] : [];
  const entries = readdirSync(folder, { withFileTypes: true });
  const own = textsBelow(folder, false);
  const pieces = Array.from({ length: Math.ceil(own.length / PIECE) }, (_, index) =>
    treeOf(folder, own.slice(index * PIECE, (index + 1) * PIECE)),
  );
  return [
    ...pieces.filter(holdsConfiguration).map((piece) => ({ name: folder, tree: piece })),
    ...entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
      .map(({ name }) => join(folder, name))
      .sort()
      .flatMap(samplesIn),
  ];
}

const MOST_FILES = 24;
const PIECE = 6;
const LARGEST_BYTES = 32_768;

function textsBelow(folder: string, recursive = true): readonly string[] {
  return readdirSync(folder, { recursive, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".recorded.json"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes("/.git/") && statSync(path).size <= LARGEST_BYTES)
    .sort();
}

function treeOf(folder: string, paths: readonly string[]): Tree {
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}

function holdsConfiguration(tree: Tree): boolean {
  return [...tree].some(([path, bytes]) => languageOf(path, bytes) !== undefined);
}

/** The format that takes a file for its own, as far as the file alone says; the declaration counts as one. */
export function languageOf(path: string, bytes: Buffer): LanguageName | "declaration" | undefined {
  if (DECLARATION_NAMES.includes(path)) return "declaration";
  const head = headOf(bytes.toString("utf8"));
  return formats.find(({ claims }) => claims(path, head) !== undefined)?.name;
}
