import { studentTQuantile } from "../special.ts";
import { total } from "../total.ts";

/** A disk's used space at a time, in days from any fixed day. */
export interface Reading {
  readonly day: number;
  readonly used: number;
}

/** A straight line through readings by least squares. */
export interface Line {
  readonly slope: number;
  readonly intercept: number;
  /** Residual standard deviation. */
  readonly residual: number;
  readonly readings: number;
  readonly meanDay: number;
  readonly meanUsed: number;
  /** Sum of squared deviations of the days. */
  readonly spread: number;
  /** Residual variance for intervals: wider where neighbouring residuals resemble each other. */
  readonly variance: number;
}

/** Days from one to another. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Whether an interval is for the line itself or for one reading to come. */
export type Target = "line" | "reading";

/** The least-squares line; needs three readings on two different days. */
export function leastSquares(readings: readonly Reading[]): Line {
  const count = readings.length;
  const meanDay = mean(readings.map(({ day }) => day));
  const meanUsed = mean(readings.map(({ used }) => used));
  const spread = total(readings.map(({ day }) => (day - meanDay) ** 2));
  const slope = total(readings.map(({ day, used }) => (day - meanDay) * (used - meanUsed))) / spread;
  const residuals = readings.map(({ day, used }) => used - meanUsed - slope * (day - meanDay));
  const squares = total(residuals.map((residual) => residual ** 2)) / (count - 2);
  const likeness = Math.max(0, autocorrelation(residuals));
  return {
    slope,
    intercept: meanUsed - slope * meanDay,
    residual: Math.sqrt(squares),
    readings: count,
    meanDay,
    meanUsed,
    spread,
    variance: (squares * (1 + likeness)) / (1 - likeness),
  };
}

/** The day on which a line reaches a height; never, if it does not rise. */
export function crossing({ slope, intercept }: Pick<Line, "slope" | "intercept">, height: number): number {
  return slope > 0 ? (height - intercept) / slope : Infinity;
}

/** Fieller's g: from 1 on the slope does not differ from zero enough to give a date. */
export function slopeDoubt({ slope, variance, spread, readings }: Line): number {
  return (studentT(readings) ** 2 * variance) / (slope ** 2 * spread);
}

/**
 * The 95 % interval of the day of crossing, by Fieller's theorem; only for a slope doubt below 1.
 *
 * @see Fieller, Some problems in interval estimation, JRSS B 16 (1954)
 */
export function crossingInterval(line: Line, height: number, target: Target): Interval {
  const { slope, variance, spread, readings, meanDay, meanUsed } = line;
  const noise = studentT(readings) ** 2 * variance;
  const rise = height - meanUsed;
  const square = slope ** 2 - noise / spread;
  const constant = rise ** 2 - noise * (ownNoise(target) + 1 / readings);
  const root = Math.sqrt((slope * rise) ** 2 - square * constant);
  return { low: meanDay + (slope * rise - root) / square, high: meanDay + (slope * rise + root) / square };
}

function ownNoise(target: Target): number {
  return target === "reading" ? 1 : 0;
}

function studentT(readings: number): number {
  return studentTQuantile(0.975, readings - 2);
}

/** Lag-one autocorrelation; 0 for residuals that are all zero. */
export function autocorrelation(residuals: readonly number[]): number {
  const squares = total(residuals.map((residual) => residual ** 2));
  const products = total(residuals.slice(1).map((residual, index) => residual * (residuals[index] ?? 0)));
  return squares === 0 ? 0 : products / squares;
}

function mean(values: readonly number[]): number {
  return total(values) / values.length;
}
