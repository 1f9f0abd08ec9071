import type { SourceFile } from "../model/index.ts";
import type { Edit } from "../rule/edit.ts";

/**
 * The edits of one judgement, unchanged.
 *
 * @throws Error for one that lies outside of its file or touches another: a fault of the rule.
 */
export function checkedEdits(edits: readonly Edit[]): readonly Edit[] {
  const outside = edits.find(({ span: { file, start, end } }) => start < 0 || end < start || end > file.text.length);
  if (outside) throw new Error(`An edit lies outside of ${outside.span.file.path}.`);
  if (overlap(edits)) throw new Error(`Two edits of ${edits[0]?.span.file.path ?? ""} overlap.`);
  return edits;
}

/** The edits of all subjects of a finding: an equal one counts once, and where two disagree, none is sure to mend it. */
export function sharedEdits(edits: readonly Edit[]): readonly Edit[] {
  const distinct = [...new Map(edits.map((edit) => [keyOf(edit), edit])).values()];
  return overlap(distinct) ? [] : distinct;
}

function keyOf({ span: { file, start, end }, text }: Edit): string {
  return `${file.path}:${start}:${end}:${text}`;
}

/** From left to right an edit overlaps another when it begins before all that came so far have ended; two additions at one place do not. */
function overlap(edits: readonly Edit[]): boolean {
  const ends = new Map<SourceFile, number>();
  const ordered = edits.map(({ span }) => span).sort((a, b) => a.start - b.start || a.end - b.end);
  return ordered.some(({ file, start, end }) => {
    const before = ends.get(file) ?? 0;
    ends.set(file, Math.max(before, end));
    return start < before;
  });
}
