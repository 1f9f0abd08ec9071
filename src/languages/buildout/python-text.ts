/** White space beyond ASCII as Python's `str.strip` sees it; JavaScript's differs by a byte order mark and five control characters. */
const SPACE = /[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** A piece of a text by offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0x1c && code <= 0x1f);
  return SPACE.test(text.charAt(at));
}

/** The stretch without white space at both ends; empty at its start when there is nothing else. */
export function strip(text: string, { start, end }: Stretch): Stretch {
  let from = start;
  while (from < end && isSpace(text, from)) from += 1;
  return stripEnd(text, { start: from, end });
}

/** The stretch without white space at its end. */
export function stripEnd(text: string, { start, end }: Stretch): Stretch {
  let to = end;
  while (to > start && isSpace(text, to - 1)) to -= 1;
  return { start, end: to };
}

/** The physical lines as Python's text mode splits them (LF, CR LF and a lone CR), without their ends. */
export function* physicalLines(text: string): Generator<Stretch> {
  const lineEnd = /\r\n?|\n/g;
  let start = 0;
  for (let match = lineEnd.exec(text); match; match = lineEnd.exec(text)) {
    yield { start, end: match.index };
    start = lineEnd.lastIndex;
  }
  if (start < text.length) yield { start, end: text.length };
}
