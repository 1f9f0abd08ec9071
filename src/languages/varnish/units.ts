import type { Token } from "./tokens.ts";

/** Milliseconds of a unit of time. */
const TIMES: ReadonlyMap<string, number> = new Map([
  ["ms", 1],
  ["s", 1000],
  ["m", 60_000],
  ["h", 3_600_000],
  ["d", 86_400_000],
  ["w", 604_800_000],
  ["y", 31_536_000_000],
]);

const BYTES = /^[kmgtp]?b?$/i;

/** Whether a word behind a number is a unit, of time or of bytes. */
export function isUnit(word: string): boolean {
  return TIMES.has(word) || BYTES.test(word);
}

/** Milliseconds of a duration as VCL writes it: `1.5m`, `30 s`. Undefined for what it refuses, such as a number without a unit. */
export function readDuration(text: string): number | undefined {
  const [, number, unit = ""] = /^(\d{1,12}(?:\.\d{0,12})?)\s{0,20}([a-z]{1,2})$/.exec(text) ?? [];
  const size = TIMES.get(unit);
  return number === undefined || size === undefined ? undefined : Number(number) * size;
}

/** Whether tokens are a duration: a number and its unit. */
export function isPlainDuration([number, unit, ...more]: readonly Token[]): boolean {
  const isDigits = number?.kind === "number" || number?.kind === "fraction";
  return isDigits && unit?.kind === "name" && TIMES.has(unit.text) && more.length === 0;
}

/** Whether tokens are a number without a unit. */
export function isNumber([number, ...more]: readonly Token[]): boolean {
  return number?.kind === "number" && more.length === 0;
}
