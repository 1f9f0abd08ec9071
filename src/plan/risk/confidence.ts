import { notNegative, positive, wholeNumber } from "../accept.ts";
import { bisect } from "../bisect.ts";
import { betaI, binomialCdf, chiSquareQuantile } from "../special.ts";

/** The standard error of a share estimated from independent replications. */
export function shareError(share: number, replications: number): number {
  return Math.sqrt((share * (1 - share)) / wholeNumber("replications", replications, 1));
}

/** How many replications give a share a relative standard error. */
export function replicationsFor(share: number, relativeError: number): number {
  positive("share", share);
  // A few units in the last place must not cost a whole replication.
  return Math.ceil(((1 - share) / (share * positive("relativeError", relativeError) ** 2)) * (1 - 1e-12));
}

/** The ranks, counted from 1, between which a percentile of a sorted sample lies with the given confidence. */
export function percentileRanks(
  percentile: number,
  sample: number,
  confidence: number,
): { readonly low: number; readonly high: number } {
  const tail = (1 - confidence) / 2;
  return {
    low: Math.max(1, binomialQuantile(tail, sample, percentile)),
    high: Math.min(sample, binomialQuantile(1 - tail, sample, percentile) + 1),
  };
}

/** The one-sided upper bound on a chance that showed in none of the replications. */
export function unseenBound(replications: number, confidence: number): number {
  return -Math.expm1(Math.log(1 - confidence) / wholeNumber("replications", replications, 1));
}

/** The two-sided interval for the yearly rate behind `incidents` in `years` (Garwood); 0 incidents start at 0. */
export function rateInterval(
  incidents: number,
  years: number,
  confidence: number,
): { readonly low: number; readonly high: number } {
  wholeNumber("incidents", incidents, 0);
  positive("years", years);
  const tail = (1 - confidence) / 2;
  return {
    low: incidents === 0 ? 0 : chiSquareQuantile(tail, 2 * incidents) / (2 * years),
    high: chiSquareQuantile(1 - tail, 2 * incidents + 2) / (2 * years),
  };
}

/** What the incidents of past years say about a coming period. */
export interface IncidentForecast {
  /** Shape and rate of the Gamma posterior of the yearly rate, to draw from. */
  readonly shape: number;
  readonly rate: number;
  /** P(at least `count` incidents in the coming period). */
  readonly atLeast: (count: number) => number;
}

/**
 * Jeffreys' posterior of an incident rate, and the negative binomial count that follows from it.
 *
 * `ahead` is the length of the coming period in years.
 */
export function incidentForecast(incidents: number, years: number, ahead: number): IncidentForecast {
  const shape = wholeNumber("incidents", incidents, 0) + 0.5;
  const share = notNegative("ahead", ahead) / (positive("years", years) + ahead);
  return { shape, rate: years, atLeast: (count) => (count <= 0 ? 1 : betaI(share, count, shape)) };
}

/** The least count whose cumulative chance reaches the probability. */
function binomialQuantile(probability: number, trials: number, share: number): number {
  return Math.floor(bisect((count) => binomialCdf(count, trials, share) - probability, -1, trials));
}
