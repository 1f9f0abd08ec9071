import { costProfile } from "../cost/profile.ts";
import type { Frame } from "../frame.ts";
import { checkFailover } from "../incident/bridge.ts";
import type { Incident } from "../incident/incident.ts";
import { repairTime } from "../incident/repair-time.ts";
import { layOut } from "../incident/timeline.ts";
import { type Steps, stepsOf } from "../steps.ts";
import type { ScenarioInput } from "./scenario.ts";

/** A scenario laid out over a frame, for the exact means and for the simulation alike. */
export interface LaidOut {
  readonly frame: Frame;
  readonly incident: Incident;
  readonly cost: Steps;
  readonly agreed: Steps;
}

/**
 * Lays a scenario out over a frame and checks every number of it.
 *
 * @throws PlanInputError that names the field.
 */
export function layOutScenario(frame: Frame, input: ScenarioInput): LaidOut {
  const incident = { timeline: layOut(frame, input.response), repair: repairTime(input.repair) };
  return {
    frame,
    incident: input.failover ? { ...incident, failover: checkFailover(input.failover) } : incident,
    cost: costProfile(frame, input.cost.basePerHour, input.cost.bands),
    agreed: agreedHours(frame, input),
  };
}

function agreedHours(frame: Frame, { service }: ScenarioInput): Steps {
  if (!service) return stepsOf(frame.periodHours, [], 1);
  return stepsOf(
    frame.periodHours,
    frame.hours(service, "working").map((hours) => ({ ...hours, value: 1 })),
    0,
  );
}
