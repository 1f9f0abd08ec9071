import { withBlocksInLines } from "./line-blocks.ts";
import { findTags, type Mark, type Tag, type Written } from "./placeholders.ts";

/** Stands for each character of a placeholder: a private one, which no configuration has a use for. */
export const PLACEHOLDER = "\uE000";

/** A text in which what will be filled in cannot be mistaken for the format's own signs; every offset stays. */
export interface Masked {
  /** Placeholders are one word each, statements and comments of the engine are blank. */
  readonly text: string;
  /** The first thing that will be filled in; undefined where the file stays as it is. A mark in a comment touches nothing. */
  readonly first: Tag | undefined;
  /** What begins at an offset. */
  readonly tagAt: (offset: number) => Tag | undefined;
  /** Where the innermost block opened that holds an offset: what stands in it may be left out or repeated. */
  readonly blockAt: (offset: number) => number | undefined;
}

/** Covers what template engines and scripts fill in. Lines that begin with one of the comment signs are the format's comments. */
export function maskTemplate(written: Written, own: readonly Mark[], commentSigns: string): Masked {
  return covering(written.text, findTags(written, own), commentSigns);
}

/** The same for a format of directives: a block within one of them stands for a value. */
export function maskDirectives(written: Written, own: readonly Mark[], commentSigns: string): Masked {
  return covering(written.text, withBlocksInLines(findTags(written, own), written.text), commentSigns);
}

function covering(text: string, tags: readonly Tag[], commentSigns: string): Masked {
  if (tags.length === 0) return { text, first: undefined, tagAt: () => undefined, blockAt: () => undefined };
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, kind } of tags) {
    pieces.push(text.slice(at, start), covered(text.slice(start, end), kind === "value" ? PLACEHOLDER : " "));
    at = end;
  }
  pieces.push(text.slice(at));
  const byStart = new Map(tags.map((tag) => [tag.start, tag]));
  return {
    text: pieces.join(""),
    first: tags.find((tag) => tag.kind !== "comment" && !isInComment(text, tag.start, commentSigns)),
    tagAt: (offset) => byStart.get(offset),
    blockAt: blocks(tags),
  };
}

/** The same number of characters, line feeds kept. */
function covered(text: string, by: string): string {
  return text.replaceAll(/[^\n]/g, by);
}

function isInComment(text: string, offset: number, signs: string): boolean {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const [first = ""] = text.slice(start, offset).trimStart();
  return first !== "" && signs.includes(first);
}

function blocks(tags: readonly Tag[]): Masked["blockAt"] {
  const steps: { readonly at: number; readonly opened: number | undefined }[] = [];
  const open: number[] = [];
  for (const { start, end, depth } of tags) {
    if (depth > 0) open.push(end);
    if (depth < 0) open.pop();
    if (depth !== 0) steps.push({ at: depth > 0 ? end : start, opened: open.at(-1) });
  }
  return (offset) => steps[lastUpTo(steps, offset)]?.opened;
}

/** The index of the last step at or before an offset; -1 where there is none. */
function lastUpTo(steps: readonly { readonly at: number }[], offset: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
