import { notNegative } from "../accept.ts";
import { everyHour } from "../frame.ts";
import { expectedDown, type Incident } from "../incident/incident.ts";
import { repairTime } from "../incident/repair-time.ts";
import { layOut } from "../incident/timeline.ts";
import { stepsOf } from "../steps.ts";
import type { LaidOut } from "./lay-out.ts";
import type { FalseFailovers, PlannedDowntime, ScenarioInput } from "./scenario.ts";

/** Outages that nobody has to repair, for a year. */
export interface BriefOutages {
  readonly outageHours: number;
  readonly countedHours: number;
  readonly cost: number;
}

/** Planned restarts and false failovers of a scenario: they last as long as they last, whoever is there. */
export function brief(laidOut: LaidOut, input: ScenarioInput): BriefOutages {
  const planned = (input.planned ?? []).map((each) => ofPlanned(laidOut, input, each));
  const { failover, falseFailovers } = input;
  const all =
    failover && falseFailovers
      ? [...planned, ofFalse(laidOut, input, failover.durationHours, falseFailovers)]
      : planned;
  return all.reduce(plus, { outageHours: 0, countedHours: 0, cost: 0 });
}

function ofPlanned(
  laidOut: LaidOut,
  input: ScenarioInput,
  { perYear, hours, when, counts }: PlannedDowntime,
): BriefOutages {
  const { frame } = laidOut;
  const starts = stepsOf(
    frame.periodHours,
    frame.hours(when, "every day").map((each) => ({ ...each, value: 1 })),
    0,
  );
  const found = yearly(
    laidOut,
    input,
    { ...lasting(laidOut, hours), intensity: starts },
    notNegative("service.deploys.perMonth", perYear),
    0,
  );
  return counts ? found : { ...found, countedHours: 0 };
}

function ofFalse(
  laidOut: LaidOut,
  input: ScenarioInput,
  hours: number,
  { perYear, cleanUpCost }: FalseFailovers,
): BriefOutages {
  return yearly(laidOut, input, lasting(laidOut, hours), notNegative("failover.falsePerYear", perYear), cleanUpCost);
}

function lasting({ frame }: LaidOut, hours: number): Incident {
  const atOnce = {
    detectionHours: 0,
    coverage: [{ when: "rest", reactionHours: 0 }],
    policy: "stay until fixed",
  } as const;
  return { timeline: layOut(frame, atOnce), repair: repairTime({ kind: "fixed", hours }) };
}

function yearly(
  { frame, cost, agreed }: LaidOut,
  input: ScenarioInput,
  incident: Incident,
  perYear: number,
  fixedCost: number,
): BriefOutages {
  if (perYear === 0) return { outageHours: 0, countedHours: 0, cost: 0 };
  return {
    outageHours: perYear * expectedDown(incident, everyHour(frame)),
    countedHours: perYear * expectedDown(incident, agreed),
    cost: perYear * (expectedDown(incident, cost, input.cost.factors) + fixedCost),
  };
}

function plus(a: BriefOutages, b: BriefOutages): BriefOutages {
  return {
    outageHours: a.outageHours + b.outageHours,
    countedHours: a.countedHours + b.countedHours,
    cost: a.cost + b.cost,
  };
}
