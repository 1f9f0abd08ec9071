import { countedWait as meanWait, expectedDown } from "../../plan/incident/incident.ts";
import { stretches } from "../../plan/incident/stretches.ts";
import { averageWeek } from "../../plan/frame.ts";
import { layOutScenario, type LaidOut } from "../../plan/scenario/lay-out.ts";
import type { OperatingInputs } from "../../plan/sla/inputs.ts";
import { scenarioInput } from "../../plan/sla/scenario-input.ts";

/** A way to run a service over the plain week; holidays, which take a few percent of agreed hours and of support alike, are left to `punchlist sla`. */
export function layOutInputs(inputs: OperatingInputs): LaidOut {
  return layOutScenario(averageWeek(), scenarioInput("", 0, inputs));
}

/** The same service without its failover: nothing is down longer, and it is computed much faster. */
export function withoutFailover(laidOut: LaidOut): LaidOut {
  const { timeline, repair } = laidOut.incident;
  return { ...laidOut, incident: { timeline, repair } };
}

/** The agreed hours that a mean incident is down, its failover included. */
export function countedOutage({ incident, agreed }: LaidOut): number {
  return expectedDown(incident, agreed);
}

/** What a mean incident costs, by its length and besides. */
export function outageCost({ incident, cost }: LaidOut, { cost: declared }: OperatingInputs): number {
  return (declared?.perIncident.value ?? 0) + expectedDown(incident, cost, declared?.factor.value ?? []);
}

/** The agreed hours of a mean incident from its alarm until somebody is there, whatever the repair takes. */
export function countedWait({ incident: { timeline }, agreed }: LaidOut): number {
  return meanWait(stretches(timeline, undefined), timeline.detectionHours, agreed);
}

/** Incidents a year. */
export function incidentsPerYear({ incidents: { observed } }: OperatingInputs): number {
  return observed.value.count / observed.value.years;
}
