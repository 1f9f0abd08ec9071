import { beforeBlanks, behindBlanks } from "./words.ts";

/** A line as httpd reads it: after a backslash at its end the next one belongs to it. */
export interface Line {
  /** The text that offsets of the line count in: the file's own where the line is a single one. */
  readonly text: string;
  /** Behind its first blanks, and before its last ones. */
  readonly from: number;
  readonly to: number;
  /** Where a character of the text stands in the file. */
  readonly offset: (at: number) => number;
  /** Where its second physical line begins, in its text and in the file; undefined for a single line. */
  readonly second: { readonly at: number; readonly start: number } | undefined;
}

/** A line and where the next one begins. */
type Read = Line & { readonly next: number };

/** The lines of a text that are not empty, comments among them. */
export function* readLines(text: string): Generator<Line> {
  for (let at = 0; at < text.length; ) {
    const line = lineAt(text, at);
    at = line.next;
    if (line.from < line.to) yield line;
  }
}

/** The rest of the line that a directive begins at. */
export function lineAt(text: string, start: number): Read {
  const end = endOfLine(text, start);
  return isContinued(text, start, end) ? joined(text, start) : single(text, start, end);
}

function single(text: string, start: number, end: number): Read {
  const from = behindBlanks(text, start, end);
  return { text, from, to: beforeBlanks(text, from, end), offset: same, second: undefined, next: end + 1 };
}

const same = (at: number): number => at;

function joined(text: string, start: number): Read {
  const pieces: string[] = [];
  const starts: { readonly at: number; readonly start: number }[] = [];
  let length = 0;
  let at = start;
  for (;;) {
    const end = endOfLine(text, at);
    const isLast = !isContinued(text, at, end);
    const piece = text.slice(at, isLast ? end : backslash(text, end));
    starts.push({ at: length, start: at });
    pieces.push(piece);
    length += piece.length;
    at = end + 1;
    if (isLast || at >= text.length) break;
  }
  const whole = pieces.join("");
  const from = behindBlanks(whole, 0, length);
  const to = beforeBlanks(whole, from, length);
  return { text: whole, from, to, offset: offsetIn(starts), second: starts[1], next: at };
}

function offsetIn(starts: readonly { readonly at: number; readonly start: number }[]): Line["offset"] {
  return (at) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle]?.at ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const piece = starts[low] ?? { at: 0, start: 0 };
    return piece.start + at - piece.at;
  };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

/** A last line without its line feed goes on nowhere. */
function isContinued(text: string, start: number, end: number): boolean {
  return end < text.length && backslash(text, end) >= start && text.charAt(backslash(text, end)) === "\\";
}

/** Where the backslash stands that lets a line go on; a carriage return may follow it. */
function backslash(text: string, end: number): number {
  return text.charAt(end - 1) === "\r" ? end - 2 : end - 1;
}
