import type { Reading } from "./line.ts";

/** A line that a clean-up or a single odd reading hardly moves. */
export interface RobustLine {
  readonly slope: number;
  readonly intercept: number;
}

/** Theil and Sen's line: the median of the slopes between all pairs, through the median of what is left. */
export function theilSen(readings: readonly Reading[]): RobustLine {
  const slopes = readings.flatMap((later, index) =>
    readings.slice(0, index).map((earlier) => (later.used - earlier.used) / (later.day - earlier.day)),
  );
  const slope = median(slopes);
  return { slope, intercept: median(readings.map(({ day, used }) => used - slope * day)) };
}

/** The middle value, or the mean of the middle two; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? NaN : (low + high) / 2;
}
