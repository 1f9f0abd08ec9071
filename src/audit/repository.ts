import { existsSync, lstatSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { baseName } from "../model/base-name.ts";
import type { Files } from "../model/files.ts";
import type { Located } from "../model/located.ts";
import { SourceFile } from "../model/source-file.ts";
import { trackedPaths } from "./git-index.ts";
import { GitIgnore } from "./gitignore.ts";
import { LARGEST_FILE_BYTES, readBytes } from "./read-bytes.ts";
import { decode } from "./text.ts";
import { relativeTo } from "./walk.ts";

/** The folder with `.git` at or above a folder; undefined where there is none. Absolute and without links. */
export function repositoryRoot(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** What git keeps out of a folder. Paths are relative to it; those of folders end in `/`. */
export class KeptOut {
  readonly #lines: LineFor;
  readonly #prefix: string;
  readonly #repository: string | undefined;
  #index: { readonly tracked: ReadonlySet<string> | undefined } | undefined;

  /**
   * The `.gitignore` files in a folder count, and those above it up to the repository's root. Where they keep out the folder itself,
   * those above do not count, because somebody named it.
   */
  constructor(root: string, files: Pick<Files, "get">) {
    this.#repository = repositoryRoot(root);
    const below = this.#repository === undefined ? "" : (relativeTo(this.#repository, root) ?? "");
    this.#prefix = below === "" ? "" : `${below}/`;
    this.#lines = ignoringLines(this.#repository, below, files);
  }

  /** The line of a `.gitignore` that keeps a path out; undefined where none does, or git tracks it all the same. */
  lineFor(path: string): Located<string> | undefined {
    const line = this.#lines(path);
    return line && this.#tracked?.has(this.#prefix + path) ? undefined : line;
  }

  /**
   * The line for which a folder is passed over. Where no index tells what git tracks, a folder of configuration is looked into:
   * what is there may be tracked in spite of the line.
   */
  passesOver(folder: string): Located<string> | undefined {
    const line = this.lineFor(`${folder}/`);
    return line && (this.#tracked || !OF_CONFIGURATION.has(baseName(folder))) ? line : undefined;
  }

  get #tracked(): ReadonlySet<string> | undefined {
    this.#index ??= { tracked: this.#repository === undefined ? undefined : readIndex(this.#repository) };
    return this.#index.tracked;
  }
}

const OF_CONFIGURATION: ReadonlySet<string> = new Set(["etc", "conf", "config", "configs", "templates"]);

type LineFor = (path: string) => Located<string> | undefined;

function ignoringLines(repository: string | undefined, below: string, files: Pick<Files, "get">): LineFor {
  const own = new GitIgnore(files);
  if (repository === undefined || below === "") return (path) => own.lineFor(path);
  const whole = new GitIgnore({
    get: (path) =>
      path.startsWith(`${below}/`) ? files.get(path.slice(below.length + 1)) : readAbove(repository, below, path),
  });
  if (whole.lineFor(`${below}/`)) return (path) => own.lineFor(path);
  return (path) => whole.lineFor(`${below}/${path}`);
}

/** Git takes no link for a `.gitignore` either. */
function readAbove(repository: string, below: string, path: string): ReturnType<Files["get"]> {
  const bytes = readPlain(`${repository}/${path}`);
  return bytes && { file: new SourceFile(posix.relative(below, path), decode(bytes)) };
}

/** What git tracks, and the folders above it. */
function readIndex(repository: string): ReadonlySet<string> | undefined {
  if (lstatSync(`${repository}/.git`).isSymbolicLink()) return undefined;
  const bytes = readPlain(`${repository}/.git/index`);
  const tracked = bytes && trackedPaths(bytes);
  return tracked && new Set([...tracked].flatMap((path) => [path, ...foldersOf(path)]));
}

function foldersOf(path: string): readonly string[] {
  return Array.from(path.matchAll(/\//g), ({ index }) => path.slice(0, index + 1));
}

function readPlain(place: string): Buffer | undefined {
  if (lstatSync(place, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const read = readBytes(place, LARGEST_FILE_BYTES);
  return "bytes" in read ? read.bytes : undefined;
}
