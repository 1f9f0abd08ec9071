import { realpathSync } from "node:fs";
import type { Files } from "../model/files.ts";
import { SourceFile } from "../model/source-file.ts";
import { accessMessage, errorCode, GONE_MESSAGE } from "./obstacle.ts";
import type { Skipped, Unreadable } from "./obstacle.ts";
import { LARGEST_FILE_BYTES, readBytes } from "./read-bytes.ts";
import type { Bytes } from "./read-bytes.ts";
import { BINARY_CHECK_BYTES, decode, decodeHead, HEAD_BYTES, whyNotText, whyTooLong } from "./text.ts";
import { relativeTo } from "./walk.ts";

/**
 * Checkout is the text of the files below a root, read when it is asked for and kept.
 * It also opens files that were not listed (a folder that was passed over, the neighbour of a file that was named),
 * because a configuration may include them; it never opens one that stands elsewhere.
 */
export class Checkout implements Files {
  readonly #root: string;
  readonly #list: () => readonly string[];
  #paths: readonly string[] | undefined;
  readonly #files = new Map<string, SourceFile | undefined>();
  readonly #unreadable = new Map<string, string>();
  readonly #skipped = new Map<string, string>();

  /**
   * @param root absolute, without links
   * @param list gives the paths in order, asked once and only when needed
   */
  constructor(root: string, list: () => readonly string[]) {
    this.#root = root;
    this.#list = list;
  }

  get paths(): readonly string[] {
    return (this.#paths ??= this.#list());
  }

  get(path: string): SourceFile | undefined {
    if (!isNormalised(path)) return undefined;
    if (!this.#files.has(path)) this.#files.set(path, this.#readWhole(path));
    return this.#files.get(path);
  }

  /** The first 4 KiB of a file that was listed, as text; undefined when it cannot be read or is no text. */
  head(path: string): string | undefined {
    const known = this.#files.get(path);
    if (known) return known.text.slice(0, HEAD_BYTES);
    const bytes = this.#textOf(path, this.#open(path, BINARY_CHECK_BYTES) ?? GONE);
    return bytes && decodeHead(bytes);
  }

  /** What could not be read so far, by path. */
  get unreadable(): readonly Unreadable[] {
    return sorted(this.#unreadable).map(([path, message]) => ({ path, message }));
  }

  /** What was left out when it was asked for so far, by path. */
  get skipped(): readonly Skipped[] {
    return sorted(this.#skipped).map(([path, why]) => ({ path, why }));
  }

  #readWhole(path: string): SourceFile | undefined {
    const read = this.#open(path, LARGEST_FILE_BYTES);
    const bytes = read && this.#textOf(path, read);
    return bytes && new SourceFile(path, decode(bytes));
  }

  #textOf(path: string, read: Bytes): Buffer | undefined {
    if ("unreadable" in read) {
      this.#unreadable.set(path, read.unreadable);
      return undefined;
    }
    const why = "skipped" in read ? read.skipped : (whyNotText(read.bytes) ?? whyTooLong(read.bytes));
    if (why !== undefined) this.#skipped.set(path, why);
    return why === undefined && "bytes" in read ? read.bytes : undefined;
  }

  /** Undefined when nothing stands there, which is no fault of the checkout: whoever includes it says so. */
  #open(path: string, limit: number): Bytes | undefined {
    try {
      const real = realpathSync.native(`${this.#root}/${path}`);
      if (relativeTo(this.#root, real) === undefined) return { skipped: LEADS_OUT };
      return readBytes(real, limit);
    } catch (error) {
      return ABSENT.has(errorCode(error)) ? undefined : { unreadable: accessMessage(error) };
    }
  }
}

const GONE: Bytes = { unreadable: GONE_MESSAGE };

const LEADS_OUT = "is reached by a link that leads out of the audited folder";

const ABSENT: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR"]);

function isNormalised(path: string): boolean {
  return !path.includes("\0") && path.split("/").every((step) => step !== "" && step !== "." && step !== "..");
}

function sorted(entries: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
}
