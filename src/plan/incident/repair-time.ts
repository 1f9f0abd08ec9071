import { positive } from "../accept.ts";
import { PlanInputError } from "../input-error.ts";
import { LONGEST_HOURS, partOfIncident } from "./longest-time.ts";
import { remember } from "../remember.ts";
import { erfc, normalQuantile } from "../special.ts";

/** Active repair: exactly so long, or lognormal with a median and a one-in-ten value. */
export type Repair =
  | { readonly kind: "fixed"; readonly hours: number }
  | { readonly kind: "lognormal"; readonly medianHours: number; readonly p90Hours: number };

/** A repair time as the formulas need it. */
export interface RepairTime {
  readonly meanHours: number;
  /** Rising hours above 0 between which P(R > x) is close to a polynomial; nothing takes longer than the last. */
  readonly knots: readonly number[];
  /** P(R > x); 1 below 0. */
  readonly longerThan: (hours: number) => number;
  /** E[min(R, x)]; x itself below 0. */
  readonly limitedMean: (hours: number) => number;
  /** The repair time of a uniform variate: its inverse distribution function. */
  readonly quantile: (p: number) => number;
}

/**
 * The repair time of an estimate: the same object for the same estimate.
 *
 * @throws PlanInputError for negative times, or a one-in-ten value below the median.
 */
export function repairTime(repair: Repair): RepairTime {
  return known(JSON.stringify(repair), () =>
    repair.kind === "fixed" ? fixed(repair.hours) : lognormal(repair.medianHours, repair.p90Hours),
  );
}

const known = remember<RepairTime>(64);

function fixed(estimate: number): RepairTime {
  const hours = partOfIncident("incidents.repair", estimate);
  return {
    meanHours: hours,
    knots: hours > 0 ? [hours] : [],
    longerThan: (x) => (x < hours ? 1 : 0),
    limitedMean: (x) => Math.min(x, hours),
    quantile: () => hours,
  };
}

/** μ = ln m, σ = ln(q/m)/z₀.₉; the limited mean is e^(μ+σ²/2)·Φ(z−σ) + x·(1−Φ(z)) with z = (ln x−μ)/σ. */
function lognormal(medianHours: number, p90Hours: number): RepairTime {
  const mu = Math.log(positive("incidents.repair.median", medianHours));
  if (partOfIncident("incidents.repair.p90", p90Hours) < medianHours) {
    throw new PlanInputError("incidents.repair.p90", p90Hours, `at least the median of ${medianHours} h`);
  }
  const sigma = Math.log(p90Hours / medianHours) / normalQuantile(0.9);
  if (sigma === 0) return fixed(medianHours);
  const meanHours = Math.exp(mu + sigma ** 2 / 2);
  if (meanHours > LONGEST_HOURS) throw tooWide(medianHours, p90Hours, meanHours);
  const standard = (hours: number): number => (Math.log(hours) - mu) / sigma;
  const above = (z: number): number => erfc(z / Math.SQRT2) / 2;
  return {
    meanHours,
    knots: lognormalKnots(mu, sigma),
    longerThan: (x) => (x <= 0 ? 1 : above(standard(x))),
    limitedMean: (x) => (x <= 0 ? x : meanHours * above(sigma - standard(x)) + x * above(standard(x))),
    quantile: (p) => Math.exp(mu + sigma * normalQuantile(p)),
  };
}

/** A year of repair on average is an estimate that nobody meant. */
function tooWide(medianHours: number, p90Hours: number, meanHours: number): PlanInputError {
  const said = `${p90Hours} h with a median of ${medianHours} h, which makes ${meanHours.toPrecision(2)} h on average`;
  return new PlanInputError("incidents.repair.p90", said, `a mean of at most ${LONGEST_HOURS} h, a year`);
}

/** By the normal variate, and so that a step grows the hours by an eighth at most; up to 7 + σ, so that the mean keeps its tail. */
function lognormalKnots(mu: number, sigma: number): readonly number[] {
  const steps = Math.ceil((2 * OUTER_Z + sigma) / Math.min(0.1, 0.12 / sigma));
  const step = (2 * OUTER_Z + sigma) / steps;
  return Array.from({ length: steps + 1 }, (_, index) => Math.exp(mu + sigma * (index * step - OUTER_Z)));
}

const OUTER_Z = 7;
