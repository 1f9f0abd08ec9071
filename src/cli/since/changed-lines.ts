import { diffLines } from "diff";
import { EVERY_LINE, type Lines } from "../../audit/changes.ts";

/**
 * The lines of a text that differ from what it was: those that were written, and the two between which one was taken out. Line ends
 * alone make no difference. Of a text that has little in common with what it was, all.
 */
export function changedLines(before: string, now: string): readonly Lines[] {
  const parts = diffLines(before, now, { stripTrailingCr: true, maxEditLength: MOST_EDITS });
  if (!parts) return [EVERY_LINE];
  const changed: Lines[] = [];
  let line = 1;
  for (const [index, { added, removed, count }] of parts.entries()) {
    if (added) changed.push({ first: line, last: line + count - 1 });
    else if (removed && !parts[index + 1]?.added) changed.push({ first: line - 1, last: line });
    if (!removed) line += count;
  }
  return changed;
}

/** Comparing takes time by the square of this. */
const MOST_EDITS = 2_000;
