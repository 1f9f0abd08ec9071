import type { Span } from "../model/index.ts";
import type { Place } from "./place.ts";

/** A change that mends a fault: the text takes the place of a span, and is added where the span is empty. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** Writes a text in the place of what stands there. */
export function replace(at: Place, text: string): Edit {
  return { span: at.span, text };
}

/** Adds a line below the one that a place begins on; one that is indented, as far as the line that comes next. */
export function insert(below: Place, line: string): Edit {
  const { file, start } = below.span;
  const { end } = file.line(file.position(start).line);
  const lineEnd = /^\r?\n/.exec(file.text.slice(end, end + 2))?.[0];
  if (lineEnd === undefined) return { span: { file, start: end, end }, text: `\n${line}` };
  const next = end + lineEnd.length;
  const indent = /^[ \t]+(?=\S)/.exec(file.text.slice(next, next + LONGEST_INDENT))?.[0];
  const text = indent === undefined ? line : line.replace(/^[ \t]+/, indent);
  return { span: { file, start: next, end: next }, text: text + lineEnd };
}

/** Adds a line above the one that a place begins on, as far to the right; on the same line where something stands before it. */
export function insertAbove(at: Place, line: string): Edit {
  const { file, start } = at.span;
  const row = file.line(file.position(start).line);
  const before = file.text.slice(row.start, start);
  const lineEnd = file.text.startsWith("\r", row.end) ? "\r\n" : "\n";
  const gap = before.trim() === "" ? lineEnd + before : " ";
  return { span: { file, start, end: start }, text: line + gap };
}

/** What is further to the right is laid out for the eye. */
const LONGEST_INDENT = 24;
