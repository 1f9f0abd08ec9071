import { bisect, bracket } from "../bisect.ts";
import { betaI } from "./beta.ts";
import { gammaP, gammaQ } from "./gamma.ts";

/** The x with P(X ≤ x) = probability for a gamma variable of the given shape and rate 1. */
export function gammaQuantile(probability: number, shape: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return Infinity;
  // The smaller tail is compared, so that no digits are lost near 1.
  const excess =
    probability < 0.5
      ? (x: number) => gammaP(shape, x) - probability
      : (x: number) => 1 - probability - gammaQ(shape, x);
  return bisect(excess, 0, bracket(excess, shape + 1));
}

/** The x with P(X ≤ x) = probability for a chi-square variable. */
export function chiSquareQuantile(probability: number, degrees: number): number {
  return 2 * gammaQuantile(probability, degrees / 2);
}

/** P(T > t) of Student's distribution, for t ≥ 0. */
export function studentTTail(t: number, degrees: number): number {
  return betaI(degrees / (degrees + t * t), degrees / 2, 0.5) / 2;
}

/** The t with P(T ≤ t) = probability, for a probability in (0, 1). */
export function studentTQuantile(probability: number, degrees: number): number {
  if (probability === 0.5) return 0;
  if (probability < 0.5) return -studentTQuantile(1 - probability, degrees);
  const excess = (t: number): number => 1 - probability - studentTTail(t, degrees);
  return bisect(excess, 0, bracket(excess, 1));
}
