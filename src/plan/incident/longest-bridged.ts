import { fraction, notNegative } from "../accept.ts";
import { bisect, bracket } from "../bisect.ts";
import { everyHour } from "../frame.ts";
import { survivorFails } from "./down-curve.ts";
import { downOf } from "./expected-down.ts";
import type { Incident } from "./incident.ts";
import { longerThan } from "./longest.ts";

/**
 * P(one incident is down for longer than some hours at a stretch), its failover included: a failover that worked leaves
 * the switch, and after a second failure the rest of the repair, P = 1 − e^(−λ₂·(T_h−t_f−x)); one that failed leaves all of it.
 */
export function bridgedLongerThan(incident: Incident): (hours: number) => number {
  const human = longerThan(incident);
  const { failover } = incident;
  if (!failover) return human;
  const { coverage, durationHours, extraDiagnosisHours } = failover;
  const { mean } = downOf(incident);
  const always = everyHour(incident.timeline.frame);
  return (hours) => {
    const failed = (1 - coverage) * human(hours - extraDiagnosisHours);
    if (hours < durationHours) return coverage * human(hours) + failed;
    const second = mean(always, survivorFails(failover, durationHours + hours));
    return coverage * second + failed;
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
