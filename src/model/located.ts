import type { Problem } from "./problem.ts";
import type { Span } from "./span.ts";

/** Another place that made a value what it is, with the reason in a few words ("extends", "from defaults", "+="). */
export interface Step {
  readonly span: Span;
  readonly why: string;
}

/** A value with the place where it was written. Parsers return nothing else, so evidence is free. */
export interface Located<T> {
  readonly value: T;
  readonly span: Span;
  /** The other places that made it so, in the order in which the program followed them; empty when there are none. */
  readonly trail: readonly Step[];
  /** Why the program may see another value than this one. A verdict that rests on it is unknown, pass or fail. */
  readonly doubt?: Problem;
}

/** A value written in one place, with nothing behind it. */
export function located<T>(value: T, span: Span): Located<T> {
  return { value, span, trail: [] };
}

/** The same place and trail with another value: for readings of a text (a number, a list) that keep its evidence. */
export function mapLocated<T, U>(from: Located<T>, read: (value: T) => U): Located<U> {
  return { ...from, value: read(from.value) };
}
