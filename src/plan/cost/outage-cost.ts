import { notNegative } from "../accept.ts";
import { rememberFor } from "../remember.ts";
import { integralBetween, meanOf, risingIntegral, type Steps } from "../steps.ts";

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
  const { edges, cumulative, periodHours } = profile;
  const [whole, first] = [meanOf(profile) * length, outageCost(profile, 0, length)];
  let [best, worst] = [
    { startHour: 0, cost: first },
    { startHour: 0, cost: first },
  ];
  const look = (start: number, cost: number): void => {
    const startHour = start - Math.floor(start / periodHours) * periodHours;
    if (cost < best.cost || (cost === best.cost && startHour < best.startHour)) best = { startHour, cost };
    if (cost > worst.cost || (cost === worst.cost && startHour < worst.startHour)) worst = { startHour, cost };
  };
  const [behind, before] = [risingIntegral(profile), risingIntegral(profile)];
  for (const [index, edge] of edges.entries()) {
    const area = cumulative[index] ?? 0;
    look(edge, behind(edge + length) - area);
    look(edge - length, area - before(edge - length));
  }
  return { best, meanCost: whole, worst };
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
