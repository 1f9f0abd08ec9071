import type { SourceFile, Span } from "../../model/index.ts";
import { PLACEHOLDER } from "../grammar/templates.ts";

/** A word of VCL as its compiler sees it. */
export interface Token extends Span {
  /** `filled`: what a template puts in the place of a word. */
  readonly kind: "name" | "string" | "number" | "fraction" | "blob" | "c" | "sign" | "filled" | "end";
  /** Of a string what is between its quotes. */
  readonly text: string;
}

/** A text to read, with what a template fills in covered, and the file that it is of. */
export interface Source {
  readonly file: SourceFile;
  readonly text: string;
}

/** Where the compiler cannot read on. */
export interface TokenFault extends Span {
  readonly kind: "fault";
  readonly message: string;
}

/** Reads the next token of a text; comments and blanks count for nothing. */
export function readToken(source: Source, from: number): Token | TokenFault {
  const { text, file } = source;
  const start = toNextToken(source, from);
  if (typeof start !== "number") return start;
  if (start >= text.length) return { kind: "end", text: "", file, start: text.length, end: text.length };
  const code = text.charCodeAt(start);
  if (isNameStart(code)) return nameOrC(source, start);
  if (isDigit(code)) return numberAt(source, start);
  if (code === QUOTE || (code === BRACE && text.charCodeAt(start + 1) === QUOTE)) return stringAt(source, start);
  if (code === PLACEHOLDER.charCodeAt(0)) return filledAt(source, start);
  return blobAt(source, start) ?? signAt(source, start);
}

/** Behind blanks and comments, or why they do not end. */
function toNextToken(source: Source, from: number): number | TokenFault {
  const { text } = source;
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === SPACE || (code >= TAB && code <= RETURN)) at += 1;
    else if (code === HASH || (code === SLASH && text.charCodeAt(at + 1) === SLASH)) at = endOfLine(text, at);
    else if (code === SLASH && text.charCodeAt(at + 1) === STAR) {
      const end = endOfComment(source, at);
      if (typeof end !== "number") return end;
      at = end;
    } else return at;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

function endOfComment({ text, file }: Source, start: number): number | TokenFault {
  const end = text.indexOf("*/", start + 2);
  if (end === -1)
    return fault({ file, start, end: start + 2 }, "The comment that begins with /* here has no end; close it with */.");
  const inner = text.slice(start + 2, end).indexOf("/*");
  if (inner === -1) return end + 2;
  const at = start + 2 + inner;
  return fault(
    { file, start, end: at + 2 },
    "This comment holds another /*, which Varnish refuses; end the first with */ before it.",
  );
}

/** Identifiers hold dots between their parts: `req.http.X-Forwarded-For`. */
function nameOrC({ text, file }: Source, start: number): Token | TokenFault {
  if (text.startsWith("C{", start)) {
    const end = text.indexOf("}C", start + 2);
    if (end === -1)
      return fault({ file, start, end: start + 2 }, "The C that begins with C{ here has no end; close it with }C.");
    return { kind: "c", text: "C{", file, start, end: end + 2 };
  }
  let end = start + 1;
  while (isNamePart(text.charCodeAt(end))) end += 1;
  return { kind: "name", text: text.slice(start, end), file, start, end };
}

function numberAt({ text, file }: Source, start: number): Token {
  let end = start + 1;
  while (isDigit(text.charCodeAt(end))) end += 1;
  if (text.charCodeAt(end) !== DOT) return { kind: "number", text: text.slice(start, end), file, start, end };
  end += 1;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return { kind: "fraction", text: text.slice(start, end), file, start, end };
}

/** Strings know no escapes: `"…"` ends at the next quote of its line, the long ones at the first closing sign. */
function stringAt({ text, file }: Source, start: number): Token | TokenFault {
  const [opening, closing] = text.startsWith('"""', start)
    ? ['"""', '"""']
    : text.charCodeAt(start) === QUOTE
      ? ['"', '"']
      : ['{"', '"}'];
  const inner = start + opening.length;
  const end = text.indexOf(closing, inner);
  const isShort = opening === '"';
  const broken = isShort ? lineBreakBefore(text, inner, end) : end === -1;
  if (broken)
    return fault(
      { file, start, end: inner },
      `The string that begins with ${opening} here has no end${isShort ? " on its line" : ""}; close it with ${closing}.`,
    );
  return { kind: "string", text: text.slice(inner, end), file, start, end: end + closing.length };
}

function lineBreakBefore(text: string, from: number, end: number): boolean {
  if (end === -1) return true;
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === RETURN) return true;
  }
  return false;
}

/** What a template fills in, with what is written without a blank beside it. */
function filledAt({ text, file }: Source, start: number): Token {
  let end = start + 1;
  while (text.startsWith(PLACEHOLDER, end) || isNamePart(text.charCodeAt(end))) end += 1;
  return { kind: "filled", text: text.slice(start, end), file, start, end };
}

/** A constant of bytes: `:aGVsbG8=:`. */
function blobAt({ text, file }: Source, start: number): Token | undefined {
  BLOB.lastIndex = start;
  const found = BLOB.exec(text);
  return found ? { kind: "blob", text: found[0], file, start, end: start + found[0].length } : undefined;
}

const BLOB = /:(?:[A-Za-z0-9+/]{4}){0,4096}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?:/y;

function signAt({ text, file }: Source, start: number): Token | TokenFault {
  SIGN.lastIndex = start;
  const found = SIGN.exec(text)?.[0];
  if (found !== undefined) return { kind: "sign", text: found, file, start, end: start + found.length };
  DOLLAR.lastIndex = start;
  const mark = DOLLAR.exec(text)?.[0];
  if (mark !== undefined) return { kind: "filled", text: mark, file, start, end: start + mark.length };
  const [character = ""] = text.slice(start, start + 2);
  return fault(
    { file, start, end: start + character.length },
    `${shown(character)} means nothing in VCL outside of strings; remove it.`,
  );
}

/** A `$` means nothing to Varnish: scripts and template engines of all kinds fill in what begins with it. */
const DOLLAR = /\$(?:[A-Za-z_]\w{0,80}|\{[^}\s]{1,160}\}|\([A-Za-z_]\w{0,80}\))/y;

const SIGN = /[=!<>]=|!~|\+=|-=|\*=|\/=|&&|\|\||<<|>>|\+\+|--|[=!<>~+\-*/%&|.,;:(){}]/y;

function shown(character: string): string {
  if (character === "\uFEFF") return "A byte order mark";
  const code = character.codePointAt(0) ?? 0;
  return code > 0x20 && code < 0x7f ? character : `The character U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

function fault({ file, start, end }: Span, message: string): TokenFault {
  return { kind: "fault", file, start, end, message };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isNamePart(code: number): boolean {
  return isNameStart(code) || isDigit(code) || code === UNDERSCORE || code === HYPHEN || code === DOT;
}

const SPACE = 32;
const TAB = 9;
const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;
const HASH = 35;
const STAR = 42;
const HYPHEN = 45;
const DOT = 46;
const SLASH = 47;
const UNDERSCORE = 95;
const BRACE = 123;
