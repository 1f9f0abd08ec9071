import type { Fact } from "./fact.ts";
import type { Files } from "./files.ts";
import type { Problem } from "./problem.ts";
import type { SourceFile } from "./source-file.ts";

/** What a team declares about the programs that will read the files; absent means not known. */
export interface Targets {
  /** Versions of the programs by language, such as `{ haproxy: "2.6" }`. */
  readonly versions: ReadonlyMap<string, string>;
  /** Root configurations by language, relative paths; when absent the language finds them itself. */
  readonly roots: ReadonlyMap<string, readonly string[]>;
}

/** What reading gave: never an exception, always everything that could be read. */
export interface Reading<Document> {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

/**
 * A Reader reads one format the way its program does.
 *
 * A document is what the program sees as one configuration: a root file with everything it pulls in.
 */
export interface Reader<Document> {
  /** Reads all files that were claimed; `files` is there for what they include. */
  read(claimed: readonly SourceFile[], files: Files, targets: Targets): Reading<Document>;
  /** What the document says in the small vocabulary that all formats share. */
  facts(document: Document): readonly Fact[];
}
