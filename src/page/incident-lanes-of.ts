import { averageWeek } from "../plan/frame.ts";
import { layOut, reach } from "../plan/incident/timeline.ts";
import type { OperatingInputs } from "../plan/sla/inputs.ts";
import type { IncidentLane } from "../report/svg/incident-lanes.tsx";
import { DAYS } from "../report/sla/charts.ts";

/** The phases of an incident, in the order of `lanesOf`. */
export const PHASES = ["detect", "wait for a human", "react", "repair"] as const;

/** An incident with a typical repair that strikes at the best hour of a week, at one of which half are better, and at one of twenty. */
export function lanesOf({ response, incidents }: OperatingInputs): readonly IncidentLane[] {
  const timeline = layOut(averageWeek(), {
    detectionHours: response.detect.value,
    coverage: response.coverage.value,
    policy: incidents.policy.value,
  });
  const repair = (incidents.repair.exactly ?? incidents.repair.median).value;
  const strikes = Array.from({ length: 168 }, (_, hour) => {
    const { presentHour, reactionHours } = reach(timeline, hour);
    const detected = hour + timeline.detectionHours;
    return { hour, phases: [timeline.detectionHours, presentHour - detected, reactionHours, repair] };
  });
  const sorted = strikes.toSorted((a, b) => sum(a.phases) - sum(b.phases));
  return [
    { name: "at best", at: 0 },
    { name: "at a middling hour", at: 84 },
    { name: "at a bad one (one in twenty)", at: 159 },
  ].flatMap(({ name, at }) => {
    const found = sorted[at];
    return found ? [{ label: `${name}: ${hourName(found.hour)}`, phases: found.phases }] : [];
  });
}

function hourName(hour: number): string {
  return `${DAYS[Math.floor(hour / 24)] ?? ""} ${String(hour % 24).padStart(2, "0")}:00`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
