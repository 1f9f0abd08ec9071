import { positive, wholeNumber } from "../accept.ts";
import { chiSquareQuantile } from "../special.ts";

/** The level of every interval that is said of incidents and repairs that were seen. */
export const RATE_LEVEL = 0.95;

/** The two-sided interval for the yearly rate behind `incidents` in `years` (Garwood); 0 incidents start at 0. */
export function rateInterval(
  incidents: number,
  years: number,
  confidence: number,
): { readonly low: number; readonly high: number } {
  wholeNumber("incidents", incidents, 0);
  positive("years", years);
  const tail = (1 - confidence) / 2;
  return {
    low: incidents === 0 ? 0 : chiSquareQuantile(tail, 2 * incidents) / (2 * years),
    high: chiSquareQuantile(1 - tail, 2 * incidents + 2) / (2 * years),
  };
}
