import { notNegative } from "../accept.ts";
import { rememberFor } from "../remember.ts";
import { integralBetween, meanOf, type Steps } from "../steps.ts";

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
  return known(profile, String(length), () => extremesOf(profile, length));
}

/** The budgets of one answer, and of the one before. */
const known = rememberFor<CostExtremes>(64);

function extremesOf(profile: Steps, length: number): CostExtremes {
  const { edges, periodHours: period } = profile;
  const at = (startHour: number): Start => ({ startHour, cost: outageCost(profile, startHour, length) });
  const first = at(0);
  const starts = edges.flatMap((edge) => [at(edge), at((((edge - length) % period) + period) % period)]);
  return {
    best: starts.reduce((best, each) => (isBefore(each, best, best.cost - each.cost) ? each : best), first),
    meanCost: meanOf(profile) * length,
    worst: starts.reduce((worst, each) => (isBefore(each, worst, each.cost - worst.cost) ? each : worst), first),
  };
}

type Start = CostExtremes["best"];

/** Of two as extreme starts, the earlier. */
function isBefore(one: Start, other: Start, more: number): boolean {
  return more > 0 || (more === 0 && one.startHour < other.startHour);
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
