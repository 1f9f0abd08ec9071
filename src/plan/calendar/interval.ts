/** A stretch of absolute time, half open: `start` belongs to it, `end` does not. Integer milliseconds since 1970, UTC. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/**
 * The same points of time as sorted intervals that neither overlap nor touch; empty ones vanish. Gaps of less than
 * `joinGapMs` are closed as well.
 */
export function merge(intervals: readonly Interval[], joinGapMs = 0): readonly Interval[] {
  const sorted = intervals.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
  const merged: Interval[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last && (next.start <= last.end || next.start - last.end < joinGapMs)) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    } else merged.push({ start: next.start, end: next.end });
  }
  return merged;
}

/** What two merged lists have in common; merged. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  const common: Interval[] = [];
  let [i, j] = [0, 0];
  for (let left = a[i], right = b[j]; left && right; left = a[i], right = b[j]) {
    const start = Math.max(left.start, right.start);
    const end = Math.min(left.end, right.end);
    if (end > start) common.push({ start, end });
    if (left.end < right.end) i++;
    else j++;
  }
  return common;
}

/** What a merged list holds and another merged list does not; merged. */
export function subtract(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  return intersect(a, complement(b));
}

/** The part of a merged list that lies in a window. */
export function clip(intervals: readonly Interval[], window: Interval): readonly Interval[] {
  return intersect(intervals, [window]);
}

/** The summed length of a merged list in milliseconds. */
export function lengthMs(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { start, end }) => sum + (end - start), 0);
}

function complement(intervals: readonly Interval[]): readonly Interval[] {
  const gaps: Interval[] = [];
  let start = -Infinity;
  for (const interval of intervals) {
    gaps.push({ start, end: interval.start });
    start = interval.end;
  }
  return [...gaps, { start, end: Infinity }];
}
