import { notNegative, wholeWithin } from "../accept.ts";

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
  wholeWithin("objects", objects, 1, 1e12);
  notNegative("exponent", exponent);
  notNegative("capacity", capacity);
  if (capacity >= objects) return 1;
  if (capacity === 0) return 0;
  const ranks = zipf(objects, exponent);
  const time = characteristicTime(ranks, capacity);
  return total(ranks, ({ share }) => -share * Math.expm1(-share * time));
}

/** Newton's method from below: the number of cached objects is a concave function of the time, so no step goes too far. */
function characteristicTime(ranks: readonly Ranks[], capacity: number): number {
  let time = capacity;
  for (let step = 0; step < MOST_STEPS; step++) {
    const missing = capacity - total(ranks, ({ share }) => -Math.expm1(-share * time));
    const next = time + missing / total(ranks, ({ share }) => share * Math.exp(-share * time));
    if (!(next > time * (1 + Number.EPSILON)) || next === Infinity) return time;
    time = next;
  }
  return time;
}

const MOST_STEPS = 200;

/** Neighbouring ranks taken as one: how many they are, and the share of reads that each gets. */
interface Ranks {
  readonly count: number;
  readonly share: number;
}

/** The most wanted objects one by one; further down, where neighbours hardly differ, they are taken together. */
function zipf(objects: number, exponent: number): readonly Ranks[] {
  const ranks: Ranks[] = [];
  for (let first = 1; first <= objects; ) {
    const count = Math.min(Math.max(1, Math.floor(first / ONE_BY_ONE)), objects - first + 1);
    ranks.push({ count, share: count === 1 ? first ** -exponent : meanWeight(first, count, exponent) });
    first += count;
  }
  const sum = total(ranks, ({ share }) => share);
  return ranks.map(({ count, share }) => ({ count, share: share / sum }));
}

/** From about this rank on, ranks that differ by less than 1/1000 are one. */
const ONE_BY_ONE = 1000;

/** The mean of i^−exponent over ranks, by the integral through their middles. */
function meanWeight(first: number, count: number, exponent: number): number {
  const [low, high] = [first - 0.5, first + count - 0.5];
  const power = 1 - exponent;
  const area = Math.abs(power) < 1e-9 ? Math.log(high / low) : (high ** power - low ** power) / power;
  return area / count;
}

function total(ranks: readonly Ranks[], of: (ranks: Ranks) => number): number {
  return ranks.reduce((sum, each) => sum + each.count * of(each), 0);
}
