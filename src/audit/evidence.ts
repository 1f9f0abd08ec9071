import type { Evidence, SourceFile, Span, Step, TrailStep } from "../model/index.ts";
import type { Mask } from "./mask.ts";

/** A span as a report quotes it: its place, and its first line with secrets masked. */
export function evidence({ file, start, end }: Span, mask: Mask): Evidence {
  const from = file.position(start);
  const to = file.position(Math.max(start, end));
  return {
    path: mask.text(file.path),
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    text: excerpt(file, file.line(from.line), start, mask),
  };
}

/** A trail as a report quotes it; a step that several places share is told once, and of very many the last, which decide. */
export function trailEvidence(trail: readonly Step[], mask: Mask): readonly TrailStep[] {
  const told = new Map(trail.map((step) => [`${step.why} ${step.span.file.path}:${step.span.start}`, step]));
  const steps = [...told.values()].slice(-MOST_STEPS);
  const before = told.size - steps.length;
  return steps.map(({ span, why }, index) => ({
    ...evidence(span, mask),
    why: mask.text(index === 0 && before > 0 ? `${why}, after ${before} other places` : why),
  }));
}

/** More than any chain of files and defaults is long. */
const MOST_STEPS = 50;

const LONGEST_EXCERPT = 160;

/** The line, without its indentation; of a very long one the part that the span starts in. */
function excerpt(
  file: SourceFile,
  line: { readonly start: number; readonly end: number },
  at: number,
  mask: Mask,
): string {
  const tooFar = at - line.start > LONGEST_EXCERPT;
  const from = tooFar ? at : line.start;
  const until = Math.min(line.end, from + 4 * LONGEST_EXCERPT);
  // Masking needs the name in front of a value, which a cut may have taken away: what is cut off is read with it.
  const before = Math.max(line.start, from - LONGEST_EXCERPT);
  const masked = mask.excerpt({ file, start: before, end: until });
  const kept = masked.slice(tooFar ? Math.min(LONGEST_EXCERPT, from - line.start) : 0).trim();
  return kept.length > LONGEST_EXCERPT ? `${kept.slice(0, LONGEST_EXCERPT - 1)}…` : kept;
}
