/** How far figures for service times that are not exponential were off a simulation; held by `general-waits.test.ts`. */
export interface Approximation {
  readonly name: string;
  /** Largest error of the 95th percentile, as a share of it. */
  readonly p95: number;
  /** How many times as large as in the simulation a share of refused requests above 1 % may be. */
  readonly refused: number;
}

/** The approximation for a squared coefficient of variation, or undefined where the figures are exact. */
export function approximationOf(variation: number): Approximation | undefined {
  if (variation === 1) return undefined;
  return variation < 1 ? REGULAR : variation <= 4 ? MIXED : WILD;
}

const NAME = "Kimura's mean wait, spread as waits are with exponential service times";
const REGULAR: Approximation = { name: NAME, p95: 0.1, refused: 1.15 };
const MIXED: Approximation = { name: NAME, p95: 0.2, refused: 1.7 };
/** Measured up to 10. */
const WILD: Approximation = { name: NAME, p95: 0.25, refused: 2 };
