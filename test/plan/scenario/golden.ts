import { parseWeekly } from "../../../src/plan/calendar/weekly.ts";
import type { Failover } from "../../../src/plan/incident/bridge.ts";
import type { ResponseBand } from "../../../src/plan/incident/timeline.ts";
import type { ScenarioInput } from "../../../src/plan/scenario/scenario.ts";

const officeHours = parseWeekly("when", "Mon-Fri 08-18");

/** Somebody is there in office hours alone. */
export const office: readonly ResponseBand[] = [{ when: officeHours, reactionHours: 0.25 }];

/** Outside office hours somebody is called and needs an hour. */
export const onCall: readonly ResponseBand[] = [...office, { when: "rest", reactionHours: 1 }];

/** Somebody is always there. */
export const alwaysStaffed: readonly ResponseBand[] = [{ when: "rest", reactionHours: 0.25 }];

/** A failover of 72 s that works 19 times of 20. */
export const failover: Failover = {
  durationHours: 0.02,
  coverage: 0.95,
  survivorFailuresPerHour: 1 / 2000,
  extraDiagnosisHours: 0,
  degradedShare: 0,
};

/** Four incidents a year of exactly 2 h, noticed after 5.5 min; an hour costs 1000 in office hours and 100 outside. */
export function scenario(name: string, coverage: readonly ResponseBand[], measureCostPerYear: number): ScenarioInput {
  return {
    name,
    incidentsPerYear: 4,
    repair: { kind: "fixed", hours: 2 },
    response: { detectionHours: 5.5 / 60, coverage, policy: "stay until fixed" },
    cost: { basePerHour: 100, bands: [{ when: officeHours, perHour: 1000 }], perIncident: 0, factors: [] },
    measureCostPerYear,
  };
}
