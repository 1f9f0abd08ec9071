import type { SourceFile } from "../../model/source-file.ts";
import type { Span } from "../../model/span.ts";

/** A line of an iCalendar file, put together where it was folded: `DTSTART;VALUE=DATE:20261224`. */
export interface ContentLine {
  readonly name: string;
  readonly value: string;
  readonly span: Span;
}

/** The lines of a file without blank ones; a line that begins with a blank goes on with the one before. */
export function contentLines(file: SourceFile): readonly ContentLine[] {
  const found: ContentLine[] = [];
  for (const { 0: folded, index } of file.text.matchAll(/[^\r\n]+(?:\r?\n[ \t][^\r\n]*)*/g)) {
    const text = folded.replace(/\r?\n[ \t]/g, "").replace(/^\uFEFF/, "");
    const colon = firstColon(text);
    const head = colon === -1 ? text : text.slice(0, colon);
    found.push({
      name: (head.split(";")[0] ?? "").toUpperCase(),
      value: colon === -1 ? "" : text.slice(colon + 1).trim(),
      span: { file, start: index, end: index + folded.length },
    });
  }
  return found;
}

/** Outside of quotes, in which a parameter may hold one; -1 without any. */
function firstColon(text: string): number {
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === ":" && !quoted) return at;
  }
  return -1;
}
