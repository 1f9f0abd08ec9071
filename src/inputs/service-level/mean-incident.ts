import { expectedDown, meansOverCourses } from "../../plan/incident/incident.ts";
import { averageWeek } from "../../plan/frame.ts";
import { repairTime } from "../../plan/incident/repair-time.ts";
import { layOutScenario, type LaidOut } from "../../plan/scenario/lay-out.ts";
import { coarse } from "../../plan/sla/coarse-repair.ts";
import type { OperatingInputs } from "../../plan/sla/inputs.ts";
import { scenarioInput } from "../../plan/sla/scenario-input.ts";
import { integralBetween } from "../../plan/steps.ts";

/**
 * A way to run a service over the plain week, with a repair time of a dozen values. A verdict needs no more digits and an audit
 * no delay; holidays, which take a few percent of agreed hours and of support alike, are left to `punchlist sla`.
 */
export function layOutInputs(inputs: OperatingInputs): LaidOut {
  const laidOut = layOutScenario(averageWeek(), scenarioInput("", 0, inputs));
  return { ...laidOut, incident: { ...laidOut.incident, repair: coarse(laidOut.incident.repair) } };
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
  const [wait = 0] = meansOverCourses(
    { timeline, repair: repairTime({ kind: "fixed", hours: 0 }) },
    [agreed],
    [],
    [({ startHour, presentHour }) => integralBetween(agreed, startHour + timeline.detectionHours, presentHour)],
  );
  return wait;
}

/** Incidents a year. */
export function incidentsPerYear({ incidents: { observed } }: OperatingInputs): number {
  return observed.value.count / observed.value.years;
}
