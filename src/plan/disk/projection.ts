import { positive } from "../accept.ts";
import { PlanInputError } from "../input-error.ts";
import { CLEARLY, exponentialEvidence, type GrowthLaw } from "./growth-law.ts";
import { crossing, crossingInterval, leastSquares, slopeDoubt } from "./line.ts";
import type { Interval, Line, Reading } from "./line.ts";
import { median, theilSen } from "./theil-sen.ts";

/** When a disk reaches a threshold: a day with its interval, the day it did, or why no date can be given. */
export type DiskProjection =
  | DiskDate
  | { readonly kind: "crossed"; readonly day: number }
  | { readonly kind: "no-date"; readonly reason: "too-short" | "cleaned-up" | "falling" | "not-significant" };

/** A date by the law that the readings follow, and what other models make of the same readings. */
export interface DiskDate {
  readonly kind: "date";
  /** Linear unless the readings clearly say otherwise. */
  readonly law: GrowthLaw;
  /** Logarithm of how many times as likely the readings are under exponential growth; `CLEARLY` decides. */
  readonly evidence: number;
  readonly day: number;
  /** 95 %, for the law and for a single reading. */
  readonly interval: Interval;
  readonly readingInterval: Interval;
  readonly line: Line;
  /** The day on which the straight line gets there. */
  readonly linearDay: number;
  readonly theilSen: { readonly slope: number; readonly day: number };
  readonly exponential: { readonly yearlyGrowth: number; readonly day: number };
  /** From the earliest to the latest day of the three models. */
  readonly models: Interval;
  /** Whether the other models fall within the interval; if not, show the models' range. */
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
  const curve = leastSquares(used.map((reading) => ({ ...reading, used: Math.log(reading.used) })));
  const evidence = exponentialEvidence(used, line, curve);
  const law = evidence >= CLEARLY ? "exponential" : "linear";
  if (slopeDoubt(law === "linear" ? line : curve) >= 1) return { kind: "no-date", reason: "not-significant" };
  return dated({ readings: used, line, curve, law, evidence }, threshold);
}

interface Fits {
  readonly readings: readonly Reading[];
  readonly line: Line;
  /** The line through the logarithms. */
  readonly curve: Line;
  readonly law: GrowthLaw;
  readonly evidence: number;
}

function dated({ readings, line, curve, law, evidence }: Fits, threshold: number): DiskDate {
  const [fit, height] = law === "linear" ? [line, threshold] : [curve, Math.log(threshold)];
  const interval = crossingInterval(fit, height, "line");
  const robust = theilSen(readings);
  const days = {
    linear: crossing(line, threshold),
    theilSen: crossing(robust, threshold),
    exponential: crossing(curve, Math.log(threshold)),
  };
  const models = { low: Math.min(...Object.values(days)), high: Math.max(...Object.values(days)) };
  return {
    kind: "date",
    law,
    evidence,
    day: days[law],
    interval,
    readingInterval: crossingInterval(fit, height, "reading"),
    line,
    linearDay: days.linear,
    theilSen: { slope: robust.slope, day: days.theilSen },
    exponential: { yearlyGrowth: Math.expm1(curve.slope * 365), day: days.exponential },
    models,
    modelsAgree: models.low >= interval.low && models.high <= interval.high,
    since: readings[0]?.day ?? NaN,
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
