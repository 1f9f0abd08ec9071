import type { ScenarioInput } from "./scenario.ts";
import type { Dial } from "./sensitivity.ts";

/** The inputs of a scenario that a tornado turns, in the order in which they are asked for. */
export const SCENARIO_DIALS: readonly Dial<ScenarioInput>[] = [
  {
    name: "incidents per year",
    read: ({ incidentsPerYear }) => incidentsPerYear,
    write: (input, incidentsPerYear) => ({ ...input, incidentsPerYear }),
  },
  {
    name: "repair median",
    read: ({ repair }) => (repair.kind === "fixed" ? repair.hours : repair.medianHours),
    write: (input, hours) => ({ ...input, repair: repairWithMedian(input, hours) }),
  },
  {
    name: "repair one in ten",
    read: ({ repair }) => (repair.kind === "fixed" ? undefined : repair.p90Hours),
    write: (input, hours) => ({ ...input, repair: repairWithTail(input, hours) }),
  },
  {
    name: "reaction",
    read: ({ response }) => firstReaction(response.coverage),
    write: (input, hours) => ({ ...input, response: { ...input.response, coverage: withReaction(input, hours) } }),
  },
  {
    name: "detection",
    read: ({ response }) => response.detectionHours,
    write: (input, detectionHours) => ({ ...input, response: { ...input.response, detectionHours } }),
  },
  {
    name: "failover success",
    read: ({ failover }) => failover?.coverage,
    write: (input, coverage) => withFailover(input, { coverage: Math.min(1, coverage) }),
  },
  {
    name: "second failure",
    read: ({ failover }) => failover?.survivorFailuresPerHour,
    write: (input, survivorFailuresPerHour) => withFailover(input, { survivorFailuresPerHour }),
  },
  {
    name: "cost at peak",
    read: ({ cost }) => (cost.bands.length === 0 ? undefined : peak(cost.bands)),
    write: (input, perHour) => ({ ...input, cost: { ...input.cost, bands: withPeak(input, perHour) } }),
  },
  {
    name: "cost off peak",
    read: ({ cost }) => cost.basePerHour,
    write: (input, basePerHour) => ({ ...input, cost: { ...input.cost, basePerHour } }),
  },
];

/** A median above the one-in-ten value takes that along: the spread stays, the level moves. */
function repairWithMedian({ repair }: ScenarioInput, hours: number): ScenarioInput["repair"] {
  if (repair.kind === "fixed") return { kind: "fixed", hours };
  return { ...repair, medianHours: hours, p90Hours: (repair.p90Hours * hours) / repair.medianHours };
}

function repairWithTail({ repair }: ScenarioInput, hours: number): ScenarioInput["repair"] {
  return repair.kind === "fixed" ? repair : { ...repair, p90Hours: Math.max(hours, repair.medianHours) };
}

function firstReaction(coverage: ScenarioInput["response"]["coverage"]): number | undefined {
  return coverage.map(({ reactionHours }) => reactionHours).find((hours) => hours !== "none");
}

/** All bands react slower or faster by the factor of the first. */
function withReaction({ response: { coverage } }: ScenarioInput, hours: number): ScenarioInput["response"]["coverage"] {
  const first = firstReaction(coverage);
  if (first === undefined) return coverage;
  return coverage.map((band) => {
    if (band.reactionHours === "none") return band;
    return { ...band, reactionHours: first === 0 ? hours : (band.reactionHours * hours) / first };
  });
}

function withFailover(input: ScenarioInput, change: Partial<NonNullable<ScenarioInput["failover"]>>): ScenarioInput {
  return input.failover ? { ...input, failover: { ...input.failover, ...change } } : input;
}

function peak(bands: ScenarioInput["cost"]["bands"]): number {
  return bands.reduce((most, { perHour }) => Math.max(most, perHour), 0);
}

function withPeak({ cost: { bands } }: ScenarioInput, perHour: number): ScenarioInput["cost"]["bands"] {
  const highest = peak(bands);
  return bands.map((band) => (band.perHour === highest ? { ...band, perHour } : band));
}
