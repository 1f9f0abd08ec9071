import { fraction, notNegative } from "../accept.ts";
import { bisect, bracket } from "../bisect.ts";
import { meansOverCourses, type Incident } from "./incident.ts";
import { failedWithin } from "./bridge.ts";
import { longerThan } from "./longest.ts";

/**
 * P(one incident is down for longer than some hours at a stretch), its failover included: a failover that worked leaves
 * the switch, and after a second failure the rest of the repair, P = 1 − e^(−λ₂·(T_h−t_f−x)); one that failed leaves all of it.
 */
export function bridgedLongerThan(incident: Incident): (hours: number) => number {
  const human = longerThan(incident);
  const { failover } = incident;
  if (!failover) return human;
  const { coverage, durationHours, survivorFailuresPerHour, extraDiagnosisHours } = failover;
  return (hours) => {
    const failed = (1 - coverage) * human(hours - extraDiagnosisHours);
    if (hours < durationHours) return coverage * human(hours) + failed;
    // The cut where the bridge is just so long comes with the factor, which changes nothing else here.
    const cut = [{ afterHours: durationHours + hours, times: 1 }];
    const second = meansOverCourses(incident, [], cut, [
      ({ startHour, finishHour }) =>
        failedWithin(survivorFailuresPerHour, Math.max(0, finishHour - startHour - durationHours - hours)),
    ]);
    return coverage * (second[0] ?? 0) + failed;
  };
}

/** P(L > x) = 1 − e^(−Λ·P(outage > x)): the longest of a year's incidents, which strike at random. */
export function longestLonger(incident: Incident, incidentsPerYear: number): (hours: number) => number {
  const single = bridgedLongerThan(incident);
  const rate = notNegative("incidents per year", incidentsPerYear);
  return (hours) => -Math.expm1(-rate * single(hours));
}

/** The hours that the longest outage of a year does not exceed with probability p; 0 when a year without outage is that likely. */
export function longestQuantile(incident: Incident, incidentsPerYear: number, p: number): number {
  const longer = longestLonger(incident, incidentsPerYear);
  const kept = fraction("quantile", p);
  const rising = (hours: number): number => 1 - longer(hours) - kept;
  return rising(0) >= 0 ? 0 : bisect(rising, 0, bracket(rising, 1));
}
