import type { Tag } from "./placeholders.ts";

/**
 * A block that opens and closes within a line beside other text stands for one value: the `443` or `80` of
 * `bind *:{% if tls %}443{% else %}80{% endif %}`. One that has its line for itself leaves the line out or not, and stays a block.
 * One that opens behind a text and goes on below it is a block, and a part of the word before it.
 */
export function withBlocksInLines(tags: readonly Tag[], text: string): readonly Tag[] {
  if (!tags.some(({ depth }) => depth > 0)) return tags;
  const found: Tag[] = [];
  /** Where in `found` the blocks stand that are open in this line. */
  let open: number[] = [];
  let line = lineFrom(text, 0);
  for (const tag of tags) {
    if (tag.start >= line.end) {
      goOnBelow(found, open, line);
      line = lineFrom(text, text.lastIndexOf("\n", tag.start) + 1);
      open = [];
    }
    if (tag.depth > 0) open.push(found.length);
    found.push(tag);
    if (tag.depth >= 0) continue;
    const at = open.pop();
    const opener = at === undefined ? undefined : found[at];
    if (at === undefined || !opener || open.length > 0 || tag.end > line.end) continue;
    if (line.first >= opener.start && line.last < tag.end) continue;
    if (WHOLE.test(text.slice(opener.end, tag.start).replaceAll(TAGS, ""))) continue;
    found.splice(at, found.length, { start: opener.start, end: tag.end, kind: "value", depth: 0 });
  }
  goOnBelow(found, open, line);
  return found;
}

function goOnBelow(found: Tag[], open: readonly number[], { first }: Line): void {
  for (const at of open) {
    const opener = found[at];
    if (opener && first < opener.start) found[at] = { ...opener, kind: "value" };
  }
}

/** A directive that ends, or a block of the format's own, stands for itself. */
const WHOLE = /[;{}]/;

/** The engines' own braces. */
const TAGS = /\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}/g;

/** A line, and where its first and its last character stand that are no blanks. */
interface Line {
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

function lineFrom(text: string, start: number): Line {
  const feed = text.indexOf("\n", start);
  const end = feed === -1 ? text.length : feed;
  const line = text.slice(start, end);
  return { end, first: start + line.length - line.trimStart().length, last: start + line.trimEnd().length - 1 };
}
