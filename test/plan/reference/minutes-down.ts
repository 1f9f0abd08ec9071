import type { Outage } from "../../../src/plan/record/outage.ts";

/** When a minute of the week is needed, in UTC. */
export type Needed = (weekday: number, hour: number) => boolean;

/** What the slow way finds. */
export interface SlowSpent {
  readonly agreedHours: number;
  readonly hours: number;
  readonly outages: number;
}

/**
 * Walks through a window minute by minute (UTC, outages on whole minutes): a minute is down when any outage holds it, and a new
 * outage begins where the minute before was not down. Planned work counts, or is neither agreed nor down.
 */
export function slowSpent(
  outages: readonly Outage[],
  window: { readonly start: number; readonly end: number; readonly until: number },
  needed: Needed,
  plannedCounts: boolean,
): SlowSpent {
  let [agreed, down, count, wasDown] = [0, 0, 0, false];
  for (let at = window.start; at < window.end; at += 60_000) {
    const date = new Date(at);
    const holds = (planned: boolean): boolean =>
      outages.some((outage) => outage.planned === planned && outage.start <= at && at < outage.end);
    const isNeeded = needed((date.getUTCDay() + 6) % 7, date.getUTCHours());
    const isAgreed = isNeeded && (plannedCounts || !holds(true));
    const isDown = at < window.until && (holds(false) || (plannedCounts && holds(true)));
    if (isAgreed) agreed += 1;
    if (isAgreed && isDown) {
      down += 1;
      if (!wasDown) count += 1;
    }
    wasDown = isDown && (wasDown || isAgreed);
  }
  return { agreedHours: agreed / 60, hours: down / 60, outages: count };
}
