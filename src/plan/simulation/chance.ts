/**
 * How often something happened in simulated years. Where it never or always did, the runs prove a bound and no more: a
 * probability of 0 or 1 is never reported.
 */
export type Chance =
  | { readonly kind: "estimate"; readonly share: number; readonly standardError: number }
  /** Not seen once: with 95 % confidence rarer than this. */
  | { readonly kind: "below"; readonly share: number }
  /** Seen every time: with 95 % confidence more common than this. */
  | { readonly kind: "above"; readonly share: number };

/** The chance behind some hits in some runs; the one-sided bound is 1 − 0.05^(1/n). */
export function chanceOf(hits: number, runs: number): Chance {
  const bound = -Math.expm1(Math.log(0.05) / runs);
  if (hits === 0) return { kind: "below", share: bound };
  if (hits === runs) return { kind: "above", share: 1 - bound };
  const share = hits / runs;
  return { kind: "estimate", share, standardError: Math.sqrt((share * (1 - share)) / runs) };
}

/** A percentile of simulated years, with the interval that 95 of 100 repetitions of the simulation would hit. */
export interface Percentile {
  readonly p: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const Z_975 = 1.959963984540054;

/** The percentile of a sorted sample; the interval goes by binomial ranks in their normal approximation. */
export function percentileOf(sorted: Float64Array, p: number): Percentile {
  const n = sorted.length;
  const spread = Z_975 * Math.sqrt(n * p * (1 - p));
  const at = (rank: number): number => sorted[Math.min(n, Math.max(1, rank)) - 1] ?? 0;
  return { p, value: at(Math.ceil(n * p)), low: at(Math.floor(n * p - spread)), high: at(Math.ceil(n * p + spread)) };
}
