import type { Problem, SourceFile } from "../../model/index.ts";
import { spanOf } from "./directive.ts";
import { refused } from "./parse.ts";
import type { Statement } from "./statements.ts";
import type { Term } from "./vocabulary.ts";
import type { Word } from "./words.ts";

/** A statement as it is judged: with its words as httpd sees them. */
export interface Judged {
  readonly name: string;
  /** What the name stands for; undefined where httpd's own modules have no such word. */
  readonly term: Term | undefined;
  readonly words: readonly Word[];
  readonly statement: Statement;
  readonly file: SourceFile;
}

/** What httpd refuses a statement for as a whole. */
export function refusedLine({ statement, file }: Judged, message: string): Problem {
  return refused(spanOf(statement, file), message);
}

/** What httpd refuses one of its words for. */
export function refusedWord({ file }: Judged, { start, end }: Word, message: string): Problem {
  return refused({ file, start, end }, message);
}
