import type { SourceFile } from "./source-file.ts";

/** A piece of a file by offsets, `end` exclusive. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** The text that a span covers. */
export function spanText({ file, start, end }: Span): string {
  return file.text.slice(start, end);
}

/** The span of a whole line (1-based) without its line end. */
export function lineSpan(file: SourceFile, line: number): Span {
  return { file, ...file.line(line) };
}

/** The first line of a file: where to point when the fault is that something is absent from it. */
export function fileSpan(file: SourceFile): Span {
  return lineSpan(file, 1);
}
