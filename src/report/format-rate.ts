import { significant, significantDown } from "./significant.ts";

/** Requests per second with so many digits as a model supports: "33/s", "0.52/s", "1200/s". */
export function formatRate(perSecond: number): string {
  return `${significant(perSecond, 2)}/s`;
}

/** The most that can be carried, as `formatRate` but rounded down: more was never promised. */
export function formatRateLimit(perSecond: number): string {
  return `${significantDown(perSecond, 2)}/s`;
}
