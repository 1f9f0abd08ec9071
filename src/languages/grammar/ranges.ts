/** A part of a text by offsets, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Ranges in ascending order; what overlaps or touches is one. */
export function united(ranges: readonly Range[]): readonly Range[] {
  const sorted = ranges.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start);
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = whole.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}
