import type { Reader } from "../model/index.ts";

/** What is known of a format before one of its files is read; the rest loads when the first is found. */
export interface About<Name extends string, Document> {
  readonly name: Name;
  /** As operators call it. */
  readonly title: string;
  /** Names that say what a file is even when its content cannot. */
  readonly fileNames: readonly string[];
  /** Formats whose configuration it may set up: their readers and rules load with its own. */
  readonly brings?: readonly string[];
  /** Why a file is taken for this format, in a few words; undefined when it is not. `head` is its first 4 KiB. */
  claims(this: void, path: string, head: string): string | undefined;
  load(this: void): Promise<Reader<Document>>;
}

/** Keeps the name's literal type, from which the names and documents of all formats are derived. */
export function about<const Name extends string, Document>(format: About<Name, Document>): About<Name, Document> {
  return format;
}
