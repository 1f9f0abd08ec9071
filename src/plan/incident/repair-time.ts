import { positive } from "../accept.ts";
import { PlanInputError } from "../input-error.ts";
import { LONGEST_HOURS, partOfIncident } from "./longest-time.ts";
import { gaussNodes } from "../quadrature.ts";
import { erfc, normalQuantile } from "../special.ts";

/** Active repair: exactly so long, or lognormal with a median and a one-in-ten value. */
export type Repair =
  | { readonly kind: "fixed"; readonly hours: number }
  | { readonly kind: "lognormal"; readonly medianHours: number; readonly p90Hours: number };

/** A repair time as the formulas need it. */
export interface RepairTime {
  readonly meanHours: number;
  /** Values with weights that add up to 1, over which a function of the repair time is averaged. */
  readonly nodes: readonly { readonly hours: number; readonly weight: number }[];
  /** P(R > x); 1 below 0. */
  readonly longerThan: (hours: number) => number;
  /** E[min(R, x)]; x itself below 0. */
  readonly limitedMean: (hours: number) => number;
  /** The repair time of a uniform variate: its inverse distribution function. */
  readonly quantile: (p: number) => number;
}

/**
 * The repair time of an estimate.
 *
 * @throws PlanInputError for negative times, or a one-in-ten value below the median.
 */
export function repairTime(repair: Repair): RepairTime {
  return repair.kind === "fixed" ? fixed(repair.hours) : lognormal(repair.medianHours, repair.p90Hours);
}

function fixed(estimate: number): RepairTime {
  const hours = partOfIncident("incidents.repair", estimate);
  return {
    meanHours: hours,
    nodes: [{ hours, weight: 1 }],
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
  const standard = (hours: number): number => (Math.log(hours) - mu) / sigma;
  const above = (z: number): number => erfc(z / Math.SQRT2) / 2;
  return {
    meanHours,
    nodes: lognormalNodes(mu, sigma),
    longerThan: (x) => (x <= 0 ? 1 : above(standard(x))),
    limitedMean: (x) => (x <= 0 ? x : meanHours * above(sigma - standard(x)) + x * above(standard(x))),
    quantile: (p) => Math.min(LONGEST_HOURS, Math.exp(mu + sigma * normalQuantile(p))),
  };
}

const OUTER_Z = 7;
const PANEL_WIDTH = 2.5;

/** Gauss–Legendre over the normal variate; up to 7 + σ, so that the mean keeps its tail. */
function lognormalNodes(mu: number, sigma: number): RepairTime["nodes"] {
  const panels = Math.ceil((2 * OUTER_Z + sigma) / PANEL_WIDTH);
  const width = (2 * OUTER_Z + sigma) / panels;
  const nodes = Array.from({ length: panels }, (_, panel) =>
    gaussNodes(panel * width - OUTER_Z, (panel + 1) * width - OUTER_Z),
  )
    .flat()
    .map(({ at, weight }) => ({
      hours: Math.min(LONGEST_HOURS, Math.exp(mu + sigma * at)),
      weight: weight * Math.exp(-(at ** 2) / 2),
    }));
  const whole = nodes.reduce((sum, { weight }) => sum + weight, 0);
  return nodes.map(({ hours, weight }) => ({ hours, weight: weight / whole }));
}
