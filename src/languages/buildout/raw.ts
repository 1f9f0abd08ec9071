import type { Problem, SourceFile, Span } from "../../model/index.ts";

/** One file as buildout's parser reads it: sections with options as they stand, `+=` not yet applied. */
export interface RawFile {
  readonly file: SourceFile;
  readonly sections: ReadonlyMap<string, RawSection>;
  readonly problems: readonly Problem[];
}

export interface RawSection {
  readonly name: string;
  /** The first header that counts. */
  readonly header: Span;
  /** By the key as written, sign included: `eggs`, `eggs +`. */
  readonly options: ReadonlyMap<string, RawOption>;
}

export interface RawOption {
  /** As written before the `=`, sign included. */
  readonly key: string;
  readonly keySpan: Span;
  /** From the first line of the value to its last; the whole line when the value is empty. */
  readonly span: Span;
  readonly lines: readonly RawLine[];
  /** Why it may not count: it stands under a condition that cannot be decided. */
  readonly doubt: Problem | undefined;
  /** Whether that condition is all of the doubt. */
  readonly conditional: boolean;
  /** What it is instead where a condition holds. */
  readonly otherwise: readonly string[];
}

/** A line of a value: what the program keeps of it, and where that stands. */
export interface RawLine {
  readonly text: string;
  readonly span: Span;
}
