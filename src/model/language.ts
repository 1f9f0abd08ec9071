import type { Fact } from "./fact.ts";
import type { Files } from "./files.ts";
import type { Located } from "./located.ts";
import type { Problem } from "./problem.ts";
import type { Role } from "./role.ts";
import type { SourceFile } from "./source-file.ts";
import type { Subject } from "./subject.ts";

/** What a team declares about the programs that will read the files; absent means not known. */
export interface Targets {
  /** Versions of the programs by language, such as `{ haproxy: "2.6" }`. */
  readonly versions: ReadonlyMap<string, string>;
  /** Root configurations by language, relative paths; when absent the language finds them itself. */
  readonly roots: ReadonlyMap<string, readonly string[]>;
  /** Whether a file that is not in the checkout is made on the host; absent when nothing is declared. */
  readonly madeOnHost?: (path: string) => boolean;
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
  /**
   * What of these files is a secret by its position in the grammar: all that the format read, or tried to, also what its program refuses.
   * The value is what the program sees there; it is masked wherever a report would say it.
   */
  secrets?(files: readonly SourceFile[]): readonly Located<string>[];
  /** The file that the program is started with: the host that it is for is the document's. */
  main?(document: Document): SourceFile | undefined;
  /** What should be among the documents of an environment in this role, and is not: a reason to doubt that anything was judged. */
  missing?(documents: readonly Document[], claimed: readonly SourceFile[], role: Role): readonly Problem[];
  /** The configurations of other formats that running these documents' program writes. */
  writes?(documents: readonly Document[]): readonly WrittenConfiguration[];
  /** Understands what another format's program writes for this one. */
  readWritten?(written: readonly WrittenConfiguration[], targets: Targets): Reading<Document>;
}

/** A configuration that no file holds: another format's program writes it, in sections of settings. */
export interface WrittenConfiguration {
  /** The format that it is of. */
  readonly language: string;
  /** The file that makes the program write it. */
  readonly main: SourceFile;
  readonly sections: ReadonlyMap<string, WrittenSection>;
}

/** A section as it will be written, each value with the place that it comes from. */
export interface WrittenSection extends Subject {
  readonly name: string;
  readonly options: ReadonlyMap<string, Located<string>>;
}
