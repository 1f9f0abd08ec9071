import { isUtf8 } from "node:buffer";

/** How much of a file is looked at before its language is known, behind its first comments. */
const HEAD_LENGTH = 4096;

/** How many bytes of leading comments are read over. */
export const LONGEST_COMMENT_BYTES = 65_536;

/** Why bytes are not text, as the end of a sentence about the file; undefined when they are. Looks at the first 8 KiB, as git does. */
export function whyNotText(bytes: Buffer): string | undefined {
  if (startsWithUtf16Mark(bytes)) return "is UTF-16 text; save it as UTF-8 to have it read";
  const firstNul = bytes.subarray(0, BINARY_CHECK_BYTES).indexOf(0);
  return firstNul === -1 ? undefined : `is binary: byte ${firstNul} is NUL; drop it where text is meant`;
}

/** Files with more lines are not read: no configuration has as many, and a reader holds several things for each of them. */
export const MOST_LINES = 50_000;

/** Why a text is more than a reader can hold, as the end of a sentence about the file; undefined when it is not. */
export function whyTooLong(bytes: Buffer): string | undefined {
  let lines = 0;
  for (let at = bytes.indexOf(LINE_FEED); at !== -1; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1;
  return lines > MOST_LINES
    ? `has ${lines} lines, and files of more than ${MOST_LINES} lines are not read; divide it`
    : undefined;
}

const LINE_FEED = 10;

/** How many leading bytes `whyNotText` looks at. */
export const BINARY_CHECK_BYTES = 8192;

/**
 * The text of a whole file: UTF-8, or Latin-1 where the bytes are no UTF-8, which never fails.
 * A byte order mark stays in the text, since it shifts columns and some programs stumble over it.
 */
export function decode(bytes: Buffer): string {
  return isUtf8(bytes) ? bytes.toString("utf8") : bytes.toString("latin1");
}

/** The text of the first bytes of a file, where the cut may go through a character; that character is left out. */
export function decodeStart(bytes: Buffer, limit: number): string {
  return decode(bytes.length < limit ? bytes : withoutCutCharacter(bytes));
}

/** The start of a text behind comments, which may be as long as a licence; what says how to run it is none. */
export function headOf(text: string): string {
  let at = 0;
  while (!text.startsWith("#!") && at < text.length) {
    const end = text.indexOf("\n", at);
    const next = end === -1 ? text.length : end + 1;
    if (!/^\s*(?:[#;].*)?$/s.test(text.slice(at, next))) break;
    at = next;
  }
  return text.slice(at, at + HEAD_LENGTH);
}

function withoutCutCharacter(bytes: Buffer): Buffer {
  let start = bytes.length - 1;
  while (start > bytes.length - 4 && isContinuation(bytes[start])) start -= 1;
  return start < 0 || start + sequenceLength(bytes[start]) <= bytes.length ? bytes : bytes.subarray(0, start);
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0b1100_0000) === 0b1000_0000;
}

function sequenceLength(lead: number | undefined): number {
  if (lead === undefined || lead < 0xc0) return 1;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

function startsWithUtf16Mark(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
