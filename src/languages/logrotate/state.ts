import type { Located, Problem, SourceFile, Span } from "../../model/index.ts";
import type { Directive, Fault, ReadFile } from "./document.ts";
import type { Draft } from "./draft.ts";
import type { Taboo } from "./include.ts";

/** What settings are made for: the globals, or one block. Changed while a file is read. */
export interface Target {
  draft: Draft;
  readonly directives: Directive[];
}

/** A block while it is read. */
export interface OpenBlock extends Target {
  readonly file: SourceFile;
  readonly patterns: readonly Located<string>[];
  readonly head: Span;
  readonly globalsUnseen: Problem | undefined;
  /** Why something stands in the block that logrotate may stumble over. */
  unsure: Problem | undefined;
  /** Why a block that was not seen may have its logs already, and other globals may hold. */
  readonly hidden: Problem | undefined;
  fault: Fault | undefined;
  kept: boolean;
}

/** What one run of logrotate has read so far, over all files. */
export interface Run {
  /** All blocks that were begun. */
  readonly blocks: OpenBlock[];
  /** Those that logrotate holds on to, in order; it drops from the end. */
  readonly held: OpenBlock[];
  readonly problems: Problem[];
  readonly files: ReadFile[];
  readonly fileFaults: { readonly file: SourceFile; readonly fault: Fault }[];
  readonly unseen: Problem[];
  /** The last included file that was not seen so far. */
  hidden: Problem | undefined;
  /** Patterns of file names that an included folder's files must not match. */
  taboo: readonly Taboo[];
  /** Follows an include; true when something in it was wrong. */
  readonly include: (path: Located<string>, target: Target) => boolean;
}
