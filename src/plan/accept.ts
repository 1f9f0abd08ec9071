import { PlanInputError } from "./input-error.ts";

/** A finite number above zero, or a `PlanInputError` that names the field. */
export function positive(field: string, value: number): number {
  if (Number.isFinite(value) && value > 0) return value;
  throw new PlanInputError(field, value, "a number above 0");
}

/** A finite number of zero or more, or a `PlanInputError` that names the field. */
export function notNegative(field: string, value: number): number {
  if (Number.isFinite(value) && value >= 0) return value;
  throw new PlanInputError(field, value, "a number of 0 or more");
}

/** A number from 0 to 1, both included, or a `PlanInputError` that names the field. */
export function fraction(field: string, value: number): number {
  if (value >= 0 && value <= 1) return value;
  throw new PlanInputError(field, value, "a number from 0 to 1");
}

/** A whole number of at least `least`, or a `PlanInputError` that names the field. */
export function wholeNumber(field: string, value: number, least: number): number {
  if (Number.isSafeInteger(value) && value >= least) return value;
  throw new PlanInputError(field, value, `a whole number of ${least} or more`);
}

/** A number from `least` to `most`, beyond which an answer would take too long, or a `PlanInputError` naming the field. */
export function within(field: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw new PlanInputError(field, value, `a number from ${least} to ${most}`);
}

/** A whole number from `least` to `most`, or a `PlanInputError` naming the field. */
export function wholeWithin(field: string, value: number, least: number, most: number): number {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return value;
  throw new PlanInputError(field, value, `a whole number from ${least} to ${most}`);
}
