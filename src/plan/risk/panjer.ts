import { positive, wholeWithin, within } from "../accept.ts";
import type { Duration } from "./duration.ts";

/** A probability between two certified bounds; `value` is the estimate, of second order in the grid. */
export interface BoundedChance {
  readonly kind: "bound";
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/** A grid on which the bounds cost some twenty milliseconds and lie about 0.0005 apart. */
export const USUAL_GRID = 4000;

/**
 * P(D > budget) for a Poisson number of outages of any length; hours.
 *
 * Outages rounded down to the grid bound it from below, rounded up from above. For the estimate the mass that lies
 * exactly on the budget counts half. Mass beyond the budget needs no truncation: it exceeds. Floating point adds about
 * 1e-13. A grid of n points takes n² steps for each bound.
 *
 * @see Panjer, Recursive Evaluation of a Family of Compound Distributions, ASTIN Bulletin 12 (1981)
 */
export function exceeds(incidents: number, duration: Duration, budget: number, grid: number): BoundedChance {
  within("incidents", incidents, 0, MOST_INCIDENTS);
  wholeWithin("grid", grid, 1, 100_000);
  const step = positive("budget", budget) / grid;
  const cells = Array.from({ length: grid + 1 }, (_, index) => cellMass(duration, index * step, step));
  const down = totals(incidents, cells);
  const up = totals(incidents, [0, ...cells.slice(0, grid)]);
  const lower = Math.max(0, 1 - sum(down));
  const upper = Math.max(lower, 1 - sum(up));
  const onBudget = ((down[grid] ?? 0) + (up[grid] ?? 0)) / 2;
  const value = Math.min(upper, Math.max(lower, (lower + upper + onBudget) / 2));
  return { kind: "bound", value, lower, upper };
}

/** P(x < X ≤ x + step), the lower end included at 0. */
function cellMass({ survival }: Duration, x: number, step: number): number {
  return (x === 0 ? 1 : survival(x)) - survival(x + step);
}

/** The probabilities of the total being 0, 1, 2 … steps, given those of one outage. */
function totals(incidents: number, severities: readonly number[]): Float64Array {
  const count = severities.length;
  const weighted = Float64Array.from(severities, (mass, index) => incidents * index * mass);
  const chances = new Float64Array(count);
  chances[0] = Math.exp(-incidents * (1 - (severities[0] ?? 0)));
  for (let total = 1; total < count; total++) {
    let chance = 0;
    for (let one = 1; one <= total; one++) chance += (weighted[one] ?? 0) * (chances[total - one] ?? 0);
    chances[total] = chance / total;
  }
  return chances;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Beyond it the probability of no incident is no longer a double. */
const MOST_INCIDENTS = 700;
