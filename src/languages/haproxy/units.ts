import { shown } from "./fault.ts";

/** The default unit of a time that names none. */
export type TimeUnit = "ms" | "s";

const MILLISECONDS: ReadonlyMap<string, number> = new Map([
  ["us", 0.001],
  ["ms", 1],
  ["s", 1000],
  ["m", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
]);
const LONGEST = 2 ** 31 - 1;

/**
 * Reads a time as `parse_time_err` does: an integer and a lower-case unit. Letters after the unit are let through (`1min` is one
 * minute, with a warning). Undefined for what HAProxy refuses: a fraction, an upper-case unit, over 24.8 days. Less than 1 ms counts as 1.
 */
export function readTime(text: string, unit: TimeUnit): number | undefined {
  const digits = /^\d{0,12}/.exec(text)?.[0] ?? "";
  const rest = text.slice(digits.length);
  const name = rest === "" ? unit : /^(?:us|ms|[smhd])/.exec(rest)?.[0];
  if (name === undefined || text === "") return undefined;
  const milliseconds = Number(digits) * (MILLISECONDS.get(name) ?? 1);
  return milliseconds > LONGEST ? undefined : Math.ceil(milliseconds);
}

/** What to say of a time that HAProxy does not read. */
export function noTime(text: string): string {
  return `${shown(text)} is no time that HAProxy reads; write a whole number with us, ms, s, m, h or d.`;
}

/** Reads a number as C's `atol` does: what follows the digits is dropped, so `1k` is 1 and `many` is 0. */
export function readInteger(text: string): number {
  return Number(/^\s{0,20}[-+]?\d{1,15}/.exec(text)?.[0] ?? 0);
}
