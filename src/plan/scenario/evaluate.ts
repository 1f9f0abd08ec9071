import { notNegative } from "../accept.ts";
import { type Measure, totalPerYear } from "../cost/measures.ts";
import type { Frame } from "../frame.ts";
import { type IncidentMeans, incidentMeans } from "../incident/incident.ts";
import { PlanInputError } from "../input-error.ts";
import { meanOf } from "../steps.ts";
import { brief } from "./brief-outages.ts";
import type { LaidOut } from "./lay-out.ts";
import type { ScenarioInput } from "./scenario.ts";

/** What one incident means on average, its fixed cost included. */
export interface IncidentResult extends IncidentMeans {
  /** The counted part of waiting for people, as a share of the counted human recovery time. */
  readonly waitShareOfCounted: number;
}

/** What a way to run a service means on average over many years; no single year looks like this. */
export interface ScenarioResult extends Measure {
  readonly incident: IncidentResult;
  readonly incidentsPerYear: number;
  readonly downtimeHoursPerYear: number;
  readonly downtimeHoursPerMonth: number;
  readonly countedHoursPerYear: number;
  readonly totalPerYear: number;
  /** 1 − downtime/year around the clock, a share of 0 … 1; below 0 where incidents would overlap, so never a promise. */
  readonly availability: number;
  /** Mean money per hour over the frame, which turns a break-even multiplier into a price of an hour. */
  readonly meanCostPerHour: number;
}

/** The mean year of a scenario that was laid out, exact for a fixed repair: nothing here is simulated. */
export function evaluateLaidOut(laidOut: LaidOut, input: ScenarioInput): ScenarioResult {
  const incident = meanIncident(laidOut, input);
  const besides = brief(laidOut, input);
  const rate = incidentRate(input);
  const downtimeHoursPerYear = rate * incident.outageHours + besides.outageHours;
  const measure = {
    name: input.name,
    measureCostPerYear: notNegative("measure.yearly", input.measureCostPerYear),
    expectedLossPerYear: rate * incident.cost + besides.cost,
  };
  return {
    ...measure,
    incident,
    incidentsPerYear: rate,
    downtimeHoursPerYear,
    downtimeHoursPerMonth: downtimeHoursPerYear / 12,
    countedHoursPerYear: rate * incident.countedHours + besides.countedHours,
    totalPerYear: totalPerYear(measure),
    availability: 1 - downtimeHoursPerYear / yearHours(laidOut.frame),
    meanCostPerHour: meanOf(laidOut.cost),
  };
}

/** The hours of the frame's year; 8760 for the plain week. */
export function yearHours(frame: Frame): number {
  return frame.monthEdges.length === 0 ? 8760 : frame.averageHours;
}

/** At most one an hour: more is no row of incidents, and simulating it would never end. */
export function incidentRate({ incidentsPerYear }: ScenarioInput): number {
  if (notNegative("incidents per year", incidentsPerYear) <= 8760) return incidentsPerYear;
  throw new PlanInputError("incidents.observed", `${incidentsPerYear} a year`, "at most 8760 a year, one an hour");
}

function meanIncident({ incident, costLayers, agreed }: LaidOut, input: ScenarioInput): IncidentResult {
  const means = incidentMeans(incident, costLayers, agreed, input.cost.factors);
  return {
    ...means,
    cost: notNegative("cost.perIncident", input.cost.perIncident) + means.cost,
    waitShareOfCounted: means.countedHumanHours === 0 ? 0 : means.countedWaitHours / means.countedHumanHours,
  };
}
