import { lstatSync, readdirSync, realpathSync, statSync } from "node:fs";
import { leadsOut, OUTSIDE } from "../model/files.ts";
import type { Files, Standing, Unread } from "../model/files.ts";
import type { Located } from "../model/located.ts";
import { SourceFile } from "../model/source-file.ts";
import { allowsRule } from "./allowing-comment.ts";
import { accessObstacle, asMessage, errorCode, GONE, LEADS_NOWHERE, LEADS_OUT } from "./obstacle.ts";
import type { Skipped, Unreadable } from "./obstacle.ts";
import { KeptOut } from "./repository.ts";
import { NOTHING_GIVEN, type Given } from "./named.ts";
import { givenBytes, LARGEST_FILE_BYTES, readBytes } from "./read-bytes.ts";
import type { Bytes } from "./read-bytes.ts";
import {
  BINARY_CHECK_BYTES,
  decode,
  decodeStart,
  headOf,
  LONGEST_COMMENT_BYTES,
  whyNotText,
  whyTooLong,
} from "./text.ts";
import { relativeTo } from "./walk.ts";
import { writtenLink } from "./written-link.ts";

/**
 * Checkout is the text of the files below a root, read when it is asked for and kept.
 * It also opens files that were not listed (a folder that was passed over, the neighbour of a file that was named),
 * because a configuration may include them; it never opens one that stands elsewhere.
 */
export class Checkout implements Files {
  readonly #root: string;
  readonly #list: () => readonly string[];
  readonly #given: Given;
  #paths: readonly string[] | undefined;
  readonly #standing = new Map<string, Standing | undefined>();
  readonly #unreadable = new Map<string, string>();
  readonly #skipped = new Map<string, string>();
  readonly #allowing = new Set<string>();
  #keptOut: KeptOut | undefined;

  /**
   * @param root absolute, without links
   * @param list gives the paths in order, asked once and only when needed
   * @param given what counts in the place of what is on the disk, by paths relative to the root
   */
  constructor(root: string, list: () => readonly string[], given: Given = NOTHING_GIVEN) {
    this.#root = root;
    this.#list = list;
    this.#given = given;
  }

  get paths(): readonly string[] {
    return (this.#paths ??= this.#withGiven(this.#list()));
  }

  get(path: string): Standing | undefined {
    if (leadsOut(path)) return OUTSIDE;
    if (!isNormalised(path)) return undefined;
    if (!this.#standing.has(path)) this.#standing.set(path, this.#lookAt(path));
    return this.#standing.get(path);
  }

  keptOut(path: string): Located<string> | undefined {
    return leadsOut(path) ? undefined : this.#git.lineFor(path);
  }

  /** The line of a `.gitignore` for which a folder is not walked. */
  passesOver(folder: string): Located<string> | undefined {
    return this.#git.passesOver(folder);
  }

  get #git(): KeptOut {
    return (this.#keptOut ??= new KeptOut(this.#root, this));
  }

  /** The first 4 KiB of a file that was listed behind its leading comments, as text; undefined when it cannot be read or is no text. */
  head(path: string): string | undefined {
    const known = this.#standing.get(path);
    if (known && "file" in known) return headOf(known.file.text);
    const head = this.#start(path, BINARY_CHECK_BYTES);
    return head === "" ? this.#start(path, LONGEST_COMMENT_BYTES) : head;
  }

  #start(path: string, limit: number): string | undefined {
    const bytes = this.#textOf(path, this.#open(path, limit) ?? { unreadable: GONE });
    if ("unread" in bytes) return undefined;
    const text = decodeStart(bytes, limit);
    if (allowsRule(text)) this.#allowing.add(path);
    return headOf(text);
  }

  /** Whether a comment among the first 8 KiB of a file allows a rule, once its head was asked for. */
  allows(path: string): boolean {
    return this.#allowing.has(path);
  }

  /** What could not be read so far, by path. */
  get unreadable(): readonly Unreadable[] {
    return sorted(this.#unreadable).map(([path, obstacle]) => ({ path, message: asMessage(obstacle) }));
  }

  /** What was left out when it was asked for so far, by path. */
  get skipped(): readonly Skipped[] {
    return sorted(this.#skipped).map(([path, why]) => ({ path, why }));
  }

  #lookAt(path: string): Standing | undefined {
    const read = this.#open(path, LARGEST_FILE_BYTES);
    if (read === undefined || "folder" in read) return read;
    const bytes = this.#textOf(path, read);
    return "unread" in bytes ? bytes : { file: this.#followed(new SourceFile(path, decode(bytes), read.real)) };
  }

  /** What a link leads to that is written down as text. Those that lead to each other stay what they are. */
  #followed(file: SourceFile): SourceFile {
    const target = writtenLink(file.path, file.text);
    if (target === undefined || leadsOut(target)) return file;
    this.#standing.set(file.path, { file });
    const standing = this.get(target);
    return standing && "file" in standing ? new SourceFile(file.path, standing.file.text, standing.file.real) : file;
  }

  #textOf(path: string, read: Opened): Buffer | Unread {
    if ("unreadable" in read) {
      this.#unreadable.set(path, read.unreadable);
      return { unread: read.unreadable };
    }
    const why = whyNoText(read);
    if (why === undefined && "bytes" in read) return read.bytes;
    this.#skipped.set(path, why ?? GONE);
    return { unread: why ?? GONE };
  }

  /** Undefined when nothing stands there, which is no fault of the checkout: whoever includes it says so. */
  #open(path: string, limit: number): Opened | undefined {
    if (this.#given.has(path)) {
      const bytes = this.#given.get(path);
      return bytes && { ...givenBytes(bytes, limit), real: path };
    }
    try {
      const real = realpathSync.native(`${this.#root}/${path}`);
      const inside = relativeTo(this.#root, real);
      if (inside === undefined) return { skipped: LEADS_OUT };
      if (statSync(real).isDirectory()) return { folder: this.#namesIn(inside, readdirSync(real)) };
      return { ...readBytes(real, limit), real: inside };
    } catch (error) {
      if (!ABSENT.has(errorCode(error))) return { unreadable: accessObstacle(error) };
      return this.#brokenLink(path) ? { skipped: LEADS_NOWHERE } : undefined;
    }
  }

  #namesIn(folder: string, names: readonly string[]): readonly string[] {
    const start = folder === "" ? "" : `${folder}/`;
    return this.#withGiven(names.map((name) => start + name))
      .filter((path) => path.startsWith(start) && !path.includes("/", start.length))
      .map((path) => path.slice(start.length));
  }

  /** Paths as they are once what is given stands there, sorted. */
  #withGiven(paths: readonly string[]): readonly string[] {
    const there = [...paths, ...this.#given.keys()].filter((path) => !this.#given.has(path) || this.#given.get(path));
    return [...new Set(there)].sort();
  }

  /** Whether a link on the way leads nowhere here: on its host it may lead to a file. */
  #brokenLink(path: string): boolean {
    const steps = path.split("/");
    const onTheWay = steps.map((_, index) => `${this.#root}/${steps.slice(0, index + 1).join("/")}`);
    return onTheWay.some(isBrokenLink);
  }
}

/** `real` is the path with links followed. */
type Opened = (Bytes & { readonly real?: string }) | { readonly folder: readonly string[] };

const ABSENT: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR"]);

function whyNoText(read: Exclude<Opened, { readonly unreadable: string }>): string | undefined {
  if ("folder" in read) return "is a folder";
  return "skipped" in read ? read.skipped : (whyNotText(read.bytes) ?? whyTooLong(read.bytes));
}

function isBrokenLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink() && statSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false;
  }
}

function isNormalised(path: string): boolean {
  return path === "" || (!path.includes("\0") && path.split("/").every((step) => !UNWANTED.has(step)));
}

const UNWANTED: ReadonlySet<string> = new Set(["", ".", ".."]);

function sorted(entries: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
