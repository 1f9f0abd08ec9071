import type { Problem } from "../../model/index.ts";
import type { Line } from "./lines.ts";

/** A word as httpd reads it: after its quotes and escapes. */
export interface Word {
  readonly value: string;
  /** Offsets in the file, with its quotes. */
  readonly start: number;
  readonly end: number;
  /** Why httpd may read another one. */
  readonly doubt: Problem | undefined;
}

/**
 * Reads words as `ap_getword_conf` does: a quote counts only where a word begins, and the line's end closes it; within quotes a
 * backslash escapes that quote and itself, elsewhere itself alone.
 *
 * @param to where the words end in the line's text, for sections the `>`
 */
export function readWords(line: Line, from: number, to: number): readonly Word[] {
  const words: Word[] = [];
  for (let at = behindBlanks(line.text, from, to); at < to; ) {
    const word = readWord(line, at, to);
    words.push(word);
    at = behindBlanks(line.text, word.next, to);
  }
  return words;
}

/** A word and where it ends in the line's text. */
export type Read = Word & { readonly next: number };

/** The word that begins at a place of a line. */
export function readWord(line: Line, at: number, to: number): Read {
  const { text, offset } = line;
  const sign = text.charAt(at);
  const quoted = sign === '"' || sign === "'";
  const end = quoted ? endOfQuoted(text, at + 1, to, sign) : endOfPlain(text, at, to);
  const raw = quoted ? text.slice(at + 1, end) : text.slice(at, end);
  const next = quoted && end < to ? end + 1 : end;
  const value = unescaped(raw, quoted ? sign : "");
  return { value, start: offset(at), end: offset(next - 1) + 1, doubt: undefined, next };
}

/**
 * Reads words as mod_rewrite does: a backslash keeps a blank in a word and everything else is as written, so the next quote of the kind
 * ends a quoted word.
 */
export function readRewriteWords(line: Line, from: number, to: number): readonly Word[] {
  const words: Word[] = [];
  for (let at = behindBlanks(line.text, from, to); at < to; ) {
    const sign = line.text.charAt(at);
    const quoted = sign === '"' || sign === "'";
    const end = endOfRewrite(line.text, quoted ? at + 1 : at, to, quoted ? sign : "");
    const next = quoted && end < to ? end + 1 : end;
    const value = line.text.slice(quoted ? at + 1 : at, end);
    words.push({ value, start: line.offset(at), end: line.offset(next - 1) + 1, doubt: undefined });
    at = behindBlanks(line.text, next, to);
  }
  return words;
}

function endOfRewrite(text: string, from: number, to: number, quote: string): number {
  for (let at = from; at < to; at += 1) {
    if (quote === "" ? isBlank(text.charCodeAt(at)) : text.charAt(at) === quote) return at;
    if (text.charAt(at) === "\\" && isBlank(text.charCodeAt(at + 1))) at += 1;
  }
  return to;
}

function endOfQuoted(text: string, from: number, to: number, quote: string): number {
  let at = from;
  while (at < to && text.charAt(at) !== quote) {
    const next = text.charAt(at + 1);
    at += text.charAt(at) === "\\" && (next === quote || next === "\\") && at + 1 < to ? 2 : 1;
  }
  return at;
}

function endOfPlain(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

function unescaped(raw: string, quote: string): string {
  if (!raw.includes("\\")) return raw;
  return raw.replaceAll(/\\(["'\\])/g, (written, sign: string) => (sign === "\\" || sign === quote ? sign : written));
}

/** The first place from an offset on that is no blank. */
export function behindBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where the blanks begin that end a piece of a text. */
export function beforeBlanks(text: string, from: number, end: number): number {
  let to = end;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return to;
}

/** Whether a character is one that `isspace` takes for a blank. */
function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
