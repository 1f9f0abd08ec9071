import { LONGEST_HOURS } from "../incident/longest-time.ts";
import { normalQuantile, studentTQuantile } from "../special.ts";

/** A value with the middle of what the sample leaves open. */
export interface Fitted {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A lognormal repair time by the repairs that were seen, in hours. */
export interface RepairFit {
  readonly count: number;
  readonly median: Fitted;
  readonly p90: Fitted;
}

/** The one-in-ten value of a normal variable. */
export const Z_90 = normalQuantile(0.9);

/** Fewer leave the one-in-ten value open by more than a power of ten. */
export const FEWEST_REPAIRS = 5;

/**
 * Fits a lognormal by the mean and the standard deviation of the logarithms. The median's interval is Student's; that of the
 * one-in-ten value takes the errors of both as independent, which widens it too little for fewer than ten repairs.
 */
export function fitRepairs(hours: readonly number[], confidence: number): RepairFit | undefined {
  const count = hours.length;
  if (count < FEWEST_REPAIRS) return undefined;
  const logs = hours.map(Math.log);
  const mean = logs.reduce((sum, each) => sum + each, 0) / count;
  const spread = Math.sqrt(logs.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (count - 1));
  // What takes a year on average is no repair.
  if (mean + spread ** 2 / 2 > Math.log(LONGEST_HOURS)) return undefined;
  const t = studentTQuantile((1 + confidence) / 2, count - 1);
  const fitted = (log: number, error: number): Fitted => ({
    value: Math.exp(log),
    low: Math.exp(log - t * error),
    high: Math.exp(log + t * error),
  });
  return {
    count,
    median: fitted(mean, spread / Math.sqrt(count)),
    p90: fitted(mean + Z_90 * spread, spread * Math.sqrt(1 / count + Z_90 ** 2 / (2 * (count - 1)))),
  };
}
