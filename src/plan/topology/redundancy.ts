import { wholeNumber } from "../accept.ts";

/** The unavailability of parts that are all needed. */
export function series(unavailabilities: readonly number[]): number {
  return -Math.expm1(unavailabilities.reduce((sum, unavailability) => sum + Math.log1p(-unavailability), 0));
}

/** The unavailability of parts of which any one is enough. */
export function parallel(unavailabilities: readonly number[]): number {
  return unavailabilities.reduce((product, unavailability) => product * unavailability, 1);
}

/** The unavailability of independent parts, alike or not, of which `needed` must be up. */
export function atLeast(needed: number, unavailabilities: readonly number[]): number {
  wholeNumber("needed", needed, 0);
  const spares = unavailabilities.length - needed;
  return downCounts(unavailabilities).reduce((sum, chance, down) => (down > spares ? sum + chance : sum), 0);
}

/**
 * The probability of 0, 1, 2 … parts being down at once (the Poisson-binomial distribution).
 *
 * Only positive terms are added, so that a chance of 1e-10 keeps its digits.
 */
export function downCounts(unavailabilities: readonly number[]): readonly number[] {
  return unavailabilities.reduce<readonly number[]>(withOneMore, [1]);
}

function withOneMore(chances: readonly number[], unavailability: number): readonly number[] {
  return [...chances, 0].map(
    (chance, down) => chance * (1 - unavailability) + (chances[down - 1] ?? 0) * unavailability,
  );
}
