import { PlanInputError } from "./input-error.ts";
import { compare, minus, over, type Rational, rational } from "./rational.ts";

/** A promised availability, exact. `text` echoes it as read: `99.9 %`. */
export interface Availability {
  readonly text: string;
  /** 1 − A as a share of the agreed service time, 0 … 1. */
  readonly unavailability: Rational;
}

const ACCEPTED = "a percentage from 0 % to 100 %, such as 99.9 or 99.9 %, or fraction:0.999";
const MOST_DIGITS = 30;
const HUNDRED = rational(100n);
const ONE = rational(1n);
const ZERO = rational(0n);

/**
 * Reads `99.9`, `99.9%`, `99,9 %` and `fraction:0.999`. A bare number above 0 and up to 1 is refused, since `0.999` may
 * mean 99.9 % or 0.999 %.
 *
 * @throws PlanInputError that names `field`.
 */
export function parseAvailability(field: string, text: string): Availability {
  const trimmed = text.length > 100 ? "" : text.trim();
  if (trimmed.startsWith("fraction:")) return fromFraction(field, text, trimmed.slice("fraction:".length).trim());
  if (trimmed.endsWith("%")) return fromPercent(field, text, trimmed.slice(0, -1).trim());
  const percent = decimal(trimmed);
  if (percent && compare(percent, ZERO) > 0 && compare(percent, ONE) <= 0) {
    throw new PlanInputError(field, text, `${trimmed} % or fraction:${trimmed}, since the bare number may mean either`);
  }
  return fromPercent(field, text, trimmed);
}

/** Writes an exact share of 0 … 1 as a percentage with at most `digits` decimals, cut and not rounded, so it never flatters. */
export function percentText(availabilityShare: Rational, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const scaled = (availabilityShare.numerator * 100n * scale) / availabilityShare.denominator;
  const fraction = digits === 0 ? "" : (scaled % scale).toString().padStart(digits, "0");
  const shown = fraction.replace(/0+$/, "");
  return `${(scaled / scale).toString()}${shown === "" ? "" : `.${shown}`} %`;
}

function fromPercent(field: string, text: string, number: string): Availability {
  const percent = decimal(number);
  if (!percent || compare(percent, HUNDRED) > 0) throw new PlanInputError(field, text, ACCEPTED);
  return { text: `${number.replace(",", ".")} %`, unavailability: over(minus(HUNDRED, percent), HUNDRED) };
}

function fromFraction(field: string, text: string, number: string): Availability {
  const value = decimal(number);
  if (!value || compare(value, ONE) > 0) throw new PlanInputError(field, text, ACCEPTED);
  return { text: percentText(value, MOST_DIGITS), unavailability: minus(ONE, value) };
}

function decimal(text: string): Rational | undefined {
  const match = /^(\d{1,30})(?:[.,](\d{1,30}))?$/.exec(text);
  if (!match) return undefined;
  const [, whole = "", fraction = ""] = match;
  return rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}
