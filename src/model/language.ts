import type { Fact } from "./fact.ts";
import type { Files } from "./files.ts";
import type { Problem } from "./problem.ts";
import type { SourceFile } from "./source-file.ts";

/** The formats that are read, by the names that reports and `reads` use. */
export type LanguageName = "buildout" | "supervisor" | "haproxy" | "logrotate" | "host";

/** What a team declares about the programs that will read the files; absent means not known. */
export interface Targets {
  /** Versions of the programs by language, such as `{ haproxy: "2.6" }`. */
  readonly versions: ReadonlyMap<LanguageName, string>;
  /** Root configurations by language, relative paths; when absent the language finds them itself. */
  readonly roots: ReadonlyMap<LanguageName, readonly string[]>;
}

/** What reading gave: never an exception, always everything that could be read. */
export interface Reading<Document> {
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

/**
 * A Language reads one format the way its program does.
 *
 * A document is what the program sees as one configuration: a root file with everything it pulls in.
 */
export interface Language<Document> {
  readonly name: LanguageName;
  /** Why a file is taken for this format, in a few words ("has a [buildout] section"); undefined when it is not. `head` is its first 4 KiB. */
  claims(path: string, head: string): string | undefined;
  /** Reads all files that were claimed; `files` is there for what they include. */
  read(claimed: readonly SourceFile[], files: Files, targets: Targets): Reading<Document>;
  /** What the document says in the small vocabulary that all formats share. */
  facts(document: Document): readonly Fact[];
}
