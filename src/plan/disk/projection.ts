import { positive } from "../accept.ts";
import { PlanInputError } from "../input-error.ts";
import { crossing, crossingInterval, leastSquares, slopeDoubt } from "./line.ts";
import type { Interval, Line, Reading } from "./line.ts";
import { median, theilSen } from "./theil-sen.ts";

/** When a disk reaches a threshold: a day with its interval, the day it did, or why no date can be given. */
export type DiskProjection =
  | DiskDate
  | { readonly kind: "crossed"; readonly day: number }
  | { readonly kind: "no-date"; readonly reason: "too-short" | "cleaned-up" | "falling" | "not-significant" };

/** A date by the straight line, and what other models make of the same readings. */
export interface DiskDate {
  readonly kind: "date";
  readonly day: number;
  /** 95 %, for the line and for a single reading. */
  readonly interval: Interval;
  readonly readingInterval: Interval;
  readonly line: Line;
  readonly theilSen: { readonly slope: number; readonly day: number };
  readonly exponential: { readonly yearlyGrowth: number; readonly day: number };
  /** From the earliest to the latest day of the three models. */
  readonly models: Interval;
  /** Whether the other models fall within the line's interval; if not, show the models' range. */
  readonly modelsAgree: boolean;
  /** First reading used: those before the last clean-up are left out. */
  readonly since: number;
}

/**
 * Projects readings, in order of time, to the day on which they reach a threshold in the same unit.
 *
 * Throws `PlanInputError` for readings out of order or without numbers.
 */
export function projectDisk(readings: readonly Reading[], threshold: number): DiskProjection {
  checkReadings(readings);
  positive("threshold", threshold);
  const crossed = crossedOn(readings, threshold);
  if (crossed !== undefined) return { kind: "crossed", day: crossed };
  const used = sinceCleanUp(readings);
  const [first, last] = [used[0], used.at(-1)];
  if (
    first === undefined ||
    last === undefined ||
    used.length < FEWEST_READINGS ||
    last.day - first.day < FEWEST_DAYS
  ) {
    return { kind: "no-date", reason: used.length < readings.length ? "cleaned-up" : "too-short" };
  }
  const line = leastSquares(used);
  if (line.slope <= 0) return { kind: "no-date", reason: "falling" };
  if (slopeDoubt(line) >= 1) return { kind: "no-date", reason: "not-significant" };
  return dated(used, line, threshold, first.day);
}

function dated(readings: readonly Reading[], line: Line, threshold: number, since: number): DiskDate {
  const interval = crossingInterval(line, threshold, "line");
  const robust = theilSen(readings);
  const growth = leastSquares(readings.map(({ day, used }) => ({ day, used: Math.log(used) })));
  const days = {
    line: crossing(line, threshold),
    theilSen: crossing(robust, threshold),
    exponential: crossing(growth, Math.log(threshold)),
  };
  const models = { low: Math.min(...Object.values(days)), high: Math.max(...Object.values(days)) };
  return {
    kind: "date",
    day: days.line,
    interval,
    readingInterval: crossingInterval(line, threshold, "reading"),
    line,
    theilSen: { slope: robust.slope, day: days.theilSen },
    exponential: { yearlyGrowth: Math.expm1(growth.slope * 365), day: days.exponential },
    models,
    modelsAgree: models.low >= interval.low && models.high <= interval.high,
    since,
  };
}

/** The first reading of the stretch above the threshold that the last reading belongs to. */
function crossedOn(readings: readonly Reading[], threshold: number): number | undefined {
  const below = readings.findLastIndex(({ used }) => used < threshold);
  return readings[below + 1]?.day;
}

/** The readings after the last fall that is no noise: more than five times the usual deviation from the trend. */
function sinceCleanUp(readings: readonly Reading[]): readonly Reading[] {
  const steps = readings.slice(1).map((later, index) => stepBetween(readings[index] ?? later, later));
  const trend = median(steps.map(({ rise, days }) => rise / days));
  const deviations = steps.map(({ rise, days }) => rise - trend * days);
  const usual = usualOf(deviations.map(Math.abs), Math.max(...readings.map(({ used }) => used)));
  const fall = steps.findLastIndex(({ rise }, index) => rise < 0 && -(deviations[index] ?? 0) > 5 * usual);
  return readings.slice(fall + 1);
}

/** The median; where most steps are alike the mean, in which a single clean-up hardly counts; and never less than rounding leaves. */
function usualOf(sizes: readonly number[], largest: number): number {
  const rounding = largest * 1e-9;
  const usual = median(sizes);
  const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  return Math.max(usual > rounding ? usual : mean, rounding);
}

function stepBetween(earlier: Reading, later: Reading): { readonly rise: number; readonly days: number } {
  return { rise: later.used - earlier.used, days: later.day - earlier.day };
}

function checkReadings(readings: readonly Reading[]): void {
  readings.forEach(({ day, used }, index) => {
    positive(`readings[${index}].used`, used);
    const before = readings[index - 1];
    if (Number.isFinite(day) && (before === undefined || day > before.day)) return;
    throw new PlanInputError(
      `readings[${index}].day`,
      day,
      before === undefined ? "a number" : `a day after ${before.day}`,
    );
  });
}

const FEWEST_READINGS = 8;
const FEWEST_DAYS = 60;
