import type { DurationFactor } from "../cost/outage-cost.ts";
import { PlanInputError } from "../input-error.ts";
import type { Incident } from "../incident/incident.ts";
import { incidentRate, yearHours } from "../scenario/evaluate.ts";
import type { LaidOut } from "../scenario/lay-out.ts";
import type { ScenarioInput } from "../scenario/scenario.ts";
import type { Steps } from "../steps.ts";
import { type Table, tabulate } from "./table.ts";

/** What a promise allows, in counted hours; what is left out is not judged. */
export interface Limits {
  /** One for each month of the frame. */
  readonly monthHours?: readonly number[];
  readonly yearHours?: number;
  /** For a single outage. */
  readonly longestHours?: number;
  /** How many outages of which any hour counts. */
  readonly outages?: number;
  /** What each tier of credits allows, from the mildest on: of each month, or of the year alone. */
  readonly tiers?: readonly (readonly number[])[];
}

/** Everything that a simulated year reads, prepared once. */
export interface YearModel {
  readonly yearHours: number;
  /** Mean up-time between failures. */
  readonly meanGapHours: number;
  readonly incident: Incident;
  /** Left out when alarms are always sent. */
  readonly notified: Table | undefined;
  readonly cover: Table;
  readonly reaction: Table;
  readonly cost: Table;
  /** Left out when every hour counts. */
  readonly agreed: Table | undefined;
  readonly perIncident: number;
  readonly factors: readonly DurationFactor[];
  readonly costSteps: LaidOut["cost"];
  /** Where months start and the last one ends; empty when the frame has none. */
  readonly monthEdges: Float64Array;
  readonly limits: Limits;
}

/**
 * Prepares the simulation of a scenario that was laid out over a frame. Planned downtime and false failovers are not
 * simulated: their means stand in the evaluation.
 *
 * @throws PlanInputError for limits that do not fit the frame.
 */
export function yearModel(laidOut: LaidOut, input: ScenarioInput, limits: Limits): YearModel {
  const { frame, incident, cost, agreed } = laidOut;
  const { notified, cover, reaction } = incident.timeline;
  const months = Math.max(0, frame.monthEdges.length - 1);
  if (limits.monthHours && limits.monthHours.length !== months) {
    throw new PlanInputError(
      "month budgets",
      `${limits.monthHours.length} months`,
      `${months} months, as many as the frame has`,
    );
  }
  const hours = yearHours(frame);
  return {
    yearHours: hours,
    meanGapHours: hours / incidentRate(input),
    incident,
    notified: unlessAlways(notified),
    cover: tabulate(cover),
    reaction: tabulate(reaction),
    cost: tabulate(cost),
    agreed: unlessAlways(agreed),
    perIncident: input.cost.perIncident,
    factors: input.cost.factors,
    costSteps: cost,
    monthEdges: Float64Array.from(frame.monthEdges),
    limits,
  };
}

function unlessAlways(steps: Steps): Table | undefined {
  return steps.values.every((value) => value === 1) ? undefined : tabulate(steps);
}
