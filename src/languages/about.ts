import type { Reader } from "../model/index.ts";

/** What is known of a format before one of its files is read; the rest loads when the first is found. */
export interface About<Name extends string, Document> {
  /** The name of the folder too. */
  readonly name: Name;
  /** As operators call it. */
  readonly title: string;
  /** Formats are asked for a file in ascending order, and the first to claim it has it. No two share a number. */
  readonly order: number;
  /** Names that say what a file is even when its content cannot. */
  readonly fileNames: readonly string[];
  /** Whether a text is a piece that files of this format read in, whatever it is named for: `haproxy.cfg` that sets up how HAProxy is built. */
  isPiece?(this: void, head: string): boolean;
  /** Whether `versions` of punchlist.yaml may say which release of its program reads the files. */
  readonly versioned: boolean;
  /** Formats of a higher order whose configuration it may set up: their readers and rules load with its own. */
  readonly brings?: readonly string[];
  /** A line up to the sign that begins a comment, as all releases of its program see it; absent for a format that has none. */
  readonly comment?: RegExp;
  /** Why a file is taken for this format, in a few words; undefined when it is not. `head` is its first 4 KiB. */
  claims(this: void, path: string, head: string): string | undefined;
  load(this: void): Promise<Reader<Document>>;
}

/** Keeps the literal types, from which the names, the documents and the keys of punchlist.yaml are derived. */
export function about<const Format extends About<string, unknown>>(format: Format): Format {
  return format;
}
