import type { Located } from "../model/located.ts";
import type { Span } from "../model/span.ts";
import type { Source, Sourced } from "../plan/sourced.ts";
import type { Quantity } from "../declaration/leaf.ts";

/** Where a value of `punchlist.yaml` or of `--set` was written. */
export function declaredAt({ file, start }: Span): Source {
  if (isOption(file)) return SET;
  return { tag: "declared", where: `${file.path}:${file.position(start).line}` };
}

/** Where a value of an audited file was written. */
export function configuredAt({ file, start }: Span): Source {
  if (isOption(file)) return SET;
  return { tag: "your configuration", where: `${file.path}:${file.position(start).line}` };
}

const SET: Source = { tag: "--set", where: "--set" };

function isOption({ path }: Span["file"]): boolean {
  return path.startsWith("--set ");
}

/** A declared value with its place, or the default that stands in for it. */
export function orDefault<T, U>(
  value: Located<T> | undefined,
  convert: (value: T) => U,
  fallback: Sourced<U>,
): Sourced<U> {
  return value ? declared(value, convert) : fallback;
}

/** A declared value with its place. */
export function declared<T, U>({ value, span }: Located<T>, convert: (value: T) => U): Sourced<U> {
  return { value: convert(value), source: declaredAt(span) };
}

/** A declared number with its place and range; what is left to the configuration, or to nobody, is the fallback. */
export function quantityOr(
  quantity: Quantity | undefined,
  convert: (value: number) => number,
  fallback: Sourced<number>,
): Sourced<number> {
  return given(quantity, convert) ?? fallback;
}

/** A declared number with its place and range; undefined when nothing was, or when it is left to files that do not say it. */
export function given(quantity: Quantity | undefined, convert: (value: number) => number): Sourced<number> | undefined {
  if (quantity?.kind !== "given") return undefined;
  const { value, low, high } = quantity;
  const found = declared(value, convert);
  return low || high
    ? { ...found, range: { low: convert((low ?? value).value), high: convert((high ?? value).value) } }
    : found;
}

/** For values that are computed with as they were declared. */
export function unchanged<T>(value: T): T {
  return value;
}

/** Seconds, as durations are declared, in hours, as they are computed with. */
export function hoursOf(seconds: number): number {
  return seconds / 3600;
}
