import { notNegative, positive, within } from "../accept.ts";
import { gammaQ, poissonPmf, poissonTail } from "../special.ts";
import type { Duration } from "./duration.ts";

/** The mean and standard deviation of the total downtime of a window with `incidents` expected incidents. */
export function downtimeMoments(incidents: number, duration: Duration): { readonly mean: number; readonly sd: number } {
  notNegative("incidents", incidents);
  return { mean: incidents * duration.mean, sd: Math.sqrt(incidents * duration.secondMoment) };
}

/** P(D > budget), exact, for a Poisson number of exponential outages; hours. */
export function exceedsExponential(incidents: number, meanOutage: number, budget: number): number {
  within("incidents", incidents, 0, 1e6);
  const scaled = notNegative("budget", budget) / positive("mean outage", meanOutage);
  const most = lastCount(incidents);
  let chance = 0;
  for (let count = firstCount(incidents); count <= most; count++) {
    chance += poissonPmf(count, incidents) * gammaQ(count, scaled);
  }
  return chance;
}

/** P(D > budget), exact, for a Poisson number of outages of the same length; hours. */
export function exceedsFixed(incidents: number, outage: number, budget: number): number {
  // Three outages of 0.1 h keep a budget of 0.3 h, whatever the last bit of the quotient.
  const kept = Math.floor((notNegative("budget", budget) / positive("outage", outage)) * (1 + 1e-12));
  return poissonTail(kept, notNegative("incidents", incidents));
}

/** A service that fails only while it is up and starts up; rates in 1/h, times in hours. */
export interface AlternatingService {
  readonly failureRate: number;
  readonly meanOutage: number;
  readonly window: number;
}

/**
 * P(D > budget) for a service that cannot fail while it is down, with exponential outages.
 *
 * Takács: downtime exceeds b within T exactly when the outages that start in the first T − b hours of up-time do.
 */
export function exceedsAlternating(service: AlternatingService, budget: number): number {
  const exposure = positive("window", service.window) - notNegative("budget", budget);
  if (exposure <= 0) return 0;
  return exceedsExponential(positive("failureRate", service.failureRate) * exposure, service.meanOutage, budget);
}

/** P(at least one breach) over independent windows, each with its own chance of breach. */
export function anyBreach(chances: readonly number[]): number {
  return -Math.expm1(chances.reduce((sum, chance) => sum + Math.log1p(-chance), 0));
}

/** P(the longest outage > length). */
export function longestExceeds(incidents: number, duration: Duration, length: number): number {
  return -Math.expm1(-notNegative("incidents", incidents) * duration.survival(length));
}

/** Counts outside these two bounds carry less than 1e-17 together. */
function firstCount(mean: number): number {
  return Math.max(1, Math.floor(mean - 12 * Math.sqrt(mean) - 40));
}

function lastCount(mean: number): number {
  return Math.ceil(mean + 12 * Math.sqrt(mean) + 40);
}
