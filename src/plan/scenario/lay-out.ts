import { costLayers, costProfile, type Layer } from "../cost/profile.ts";
import { everyHour, type Frame } from "../frame.ts";
import { checkFailover } from "../incident/bridge.ts";
import type { Incident } from "../incident/incident.ts";
import { repairTime } from "../incident/repair-time.ts";
import { layOut } from "../incident/timeline.ts";
import { rememberFor } from "../remember.ts";
import { type Steps, stepsOf } from "../steps.ts";
import type { LikelierHours, ScenarioInput } from "./scenario.ts";

/** A scenario laid out over a frame, for the exact means and for the simulation alike. */
export interface LaidOut {
  readonly frame: Frame;
  readonly incident: Incident;
  readonly cost: Steps;
  /** The same as layers. */
  readonly costLayers: readonly Layer[];
  readonly agreed: Steps;
}

/**
 * Lays a scenario out over a frame and checks every number of it.
 *
 * @throws PlanInputError that names the field.
 */
export function layOutScenario(frame: Frame, input: ScenarioInput): LaidOut {
  const incident = {
    timeline: layOut(frame, input.response),
    repair: repairTime(input.repair),
    ...(input.likelier && { intensity: intensityOf(frame, input.likelier) }),
  };
  return {
    frame,
    incident: input.failover ? { ...incident, failover: checkFailover(input.failover) } : incident,
    cost: costs(frame, JSON.stringify([input.cost.basePerHour, input.cost.bands]), () =>
      costProfile(frame, input.cost.basePerHour, input.cost.bands),
    ),
    costLayers: costLayers(frame, input.cost.basePerHour, input.cost.bands),
    agreed: agreedHours(frame, input),
  };
}

/** The same objects for the same inputs, so that what is known of them is kept. */
const costs = rememberFor<Steps>(64);
const agreed = rememberFor<Steps>(8);
const intensities = rememberFor<Steps>(8);

/** Hours that nothing is said of are as likely as one of factor 1. */
function intensityOf(frame: Frame, likelier: readonly LikelierHours[]): Steps {
  return intensities(frame, JSON.stringify(likelier), () => {
    const named = likelier.flatMap(({ when, times }) =>
      when === "rest" ? [] : frame.hours(when, "every day").map((hours) => ({ ...hours, value: times })),
    );
    const rest = likelier.find(({ when }) => when === "rest");
    return stepsOf(frame.periodHours, named, rest?.times ?? 1);
  });
}

function agreedHours(frame: Frame, { service }: ScenarioInput): Steps {
  if (!service) return everyHour(frame);
  return agreed(frame, JSON.stringify(service.days), () =>
    stepsOf(
      frame.periodHours,
      frame.hours(service, "working").map((hours) => ({ ...hours, value: 1 })),
      0,
    ),
  );
}
