import type { Availability } from "../availability.ts";
import { shareBudget } from "../budget.ts";
import type { SharedBudgetAnswer } from "./answer.ts";
import { exact } from "./figure.ts";
import type { TopologyInputs } from "./inputs.ts";

/** Whose budget is shared. */
export interface SharedOf {
  readonly promise: Availability;
  /** Agreed time of the year, in milliseconds. */
  readonly agreedMs: number;
  readonly incidentsPerYear: number;
}

const KEYS = ["promise.availability", "topology.units", "topology.need"];

/** What is left of a year's budget once the units that all depends on have used up what they are promised to be down. */
export function sharedBudget(topology: TopologyInputs, budget: SharedOf): SharedBudgetAnswer | undefined {
  const dependencies = topology.units.flatMap(({ name, availability }) =>
    availability && isAlone(topology, name) ? [{ name, promise: availability.value }] : [],
  );
  if (dependencies.length === 0) return undefined;
  const { promise, agreedMs, incidentsPerYear } = budget;
  const { totalHours, dependenciesHours, ownHours, perOutageHours } = shareBudget(
    promise,
    dependencies.map((each) => each.promise),
    [{ count: incidentsPerYear || 1, affectedShare: 1 }],
    agreedMs,
  );
  return {
    dependencies: dependencies.map(({ name }) => name),
    allowed: exact(totalHours, "h", ["promise.availability"]),
    theirs: exact(dependenciesHours, "h", KEYS),
    own: exact(ownHours, "h", KEYS),
    perIncident: incidentsPerYear === 0 ? undefined : exact(perOutageHours, "h", [...KEYS, "incidents.observed"]),
  };
}

/** Nothing stands in for it. */
function isAlone({ parts }: TopologyInputs, unit: string): boolean {
  return parts.some(
    (part) => part.kind === "structure" && part.structure.kind === "unit" && part.structure.name === unit,
  );
}
