import { notNegative } from "../accept.ts";
import { integralBetween, meanOf, rising, type Steps } from "../steps.ts";

/** From `afterHours` on an hour costs `times` its rate: 0 while users tolerate it, above 1 once they leave. */
export interface DurationFactor {
  readonly afterHours: number;
  readonly times: number;
}

/** C(s, d) = ∫ c(t)·g(t−s) dt over the outage; without factors g is 1. The fixed cost of an incident is not in it. */
export function outageCost(
  profile: Steps,
  startHour: number,
  hours: number,
  factors: readonly DurationFactor[] = [],
): number {
  if (factors.length === 0) return integralBetween(profile, startHour, startHour + hours);
  return factorPieces(factors, hours).reduce(
    (sum, { from, to, times }) => sum + times * integralBetween(profile, startHour + from, startHour + to),
    0,
  );
}

/** The cheapest and the dearest moment for one outage of a given length to start. */
export interface CostExtremes {
  readonly best: { readonly startHour: number; readonly cost: number };
  readonly meanCost: number;
  readonly worst: { readonly startHour: number; readonly cost: number };
}

/** The cost is piecewise linear in the start, so its extremes lie where the outage starts or ends on an edge of the profile. */
export function costExtremes(profile: Steps, hours: number): CostExtremes {
  const length = notNegative("outage", hours);
  const period = profile.periodHours;
  const starts = rising(profile.edges.flatMap((edge) => [edge, (((edge - length) % period) + period) % period]));
  const costs = starts.map((startHour) => ({ startHour, cost: outageCost(profile, startHour, length) }));
  const first = { startHour: 0, cost: outageCost(profile, 0, length) };
  return {
    best: costs.reduce((best, each) => (each.cost < best.cost ? each : best), first),
    meanCost: meanOf(profile) * length,
    worst: costs.reduce((worst, each) => (each.cost > worst.cost ? each : worst), first),
  };
}

function factorPieces(
  factors: readonly DurationFactor[],
  hours: number,
): readonly { from: number; to: number; times: number }[] {
  const sorted = [{ afterHours: 0, times: 1 }, ...factors].sort((a, b) => a.afterHours - b.afterHours);
  return sorted
    .map(({ afterHours, times }, index) => ({
      from: Math.min(hours, afterHours),
      to: Math.min(hours, sorted[index + 1]?.afterHours ?? hours),
      times,
    }))
    .filter(({ from, to }) => to > from);
}
