import type { Sourced } from "../sourced.ts";

/** A duration as it would be written into the file, from hours. */
export function hoursText(value: number): string {
  if (value >= 1) return `${short(value)}h`;
  return value * 60 >= 1 ? `${short(value * 60)}m` : `${short(value * 3600)}s`;
}

/** A share of 0 … 1 in percent. */
export function percentText(share: number): string {
  return `${short(share * 100)} %`;
}

/** A value in words, with its range where one was said. */
export function withRange<T>({ value, range }: Sourced<T>, write: (value: T) => string): string {
  return range ? `${write(value)} (${write(range.low)} to ${write(range.high)})` : write(value);
}

/** Four digits, and from a thousand on whole numbers: what was computed is not known better, and nobody writes more. */
function short(value: number): string {
  return String(Number(value.toPrecision(value >= 1000 ? 6 : 4)));
}
