import { fraction, notNegative, wholeWithin } from "../accept.ts";
import { bisect, bracket } from "../bisect.ts";

/** Objects of which the i-th most wanted is wanted in proportion to 1/i^exponent; 0.8 where nothing is known. */
export interface Popularity {
  readonly objects: number;
  readonly exponent: number;
}

/**
 * The share of reads that a least-recently-used cache of `capacity` objects answers.
 *
 * Che's approximation: an object is cached while it was read within a common time T. It assumes that reads do not
 * depend on each other: pessimistic for bursts, optimistic for loops over everything.
 *
 * @see Che, Tung and Wang, Hierarchical Web caching systems, IEEE JSAC 20 (2002)
 */
export function cacheHits({ objects, exponent }: Popularity, capacity: number): number {
  wholeWithin("objects", objects, 1, 10_000_000);
  notNegative("exponent", exponent);
  notNegative("capacity", capacity);
  if (capacity >= objects) return 1;
  if (capacity === 0) return 0;
  const shares = zipf(objects, exponent);
  const excess = (time: number): number => total(shares, (share) => -Math.expm1(-share * time)) - capacity;
  const time = bisect(excess, 0, bracket(excess, objects));
  return total(shares, (share) => -share * Math.expm1(-share * time));
}

/** Seconds of waiting that a better hit ratio saves per second of operation, i.e. reads no longer waiting at once. */
export function savedBy(better: number, worse: number, readsPerSecond: number, missPenalty: number): number {
  return (fraction("better", better) - fraction("worse", worse)) * readsPerSecond * missPenalty;
}

function zipf(objects: number, exponent: number): Float64Array {
  const weights = Float64Array.from({ length: objects }, (_, index) => (index + 1) ** -exponent);
  const sum = total(weights, (weight) => weight);
  return weights.map((weight) => weight / sum);
}

function total(values: Float64Array, of: (value: number) => number): number {
  return values.reduce((sum, value) => sum + of(value), 0);
}
