import { weekdayOf } from "../calendar/civil.ts";
import { DAY_MS, HOUR_MS, type Interval } from "../calendar/interval.ts";
import type { Zone } from "../calendar/zone.ts";
import { reach, type Timeline } from "../incident/timeline.ts";
import { integralBetween } from "../steps.ts";

/** What outages tell of the repairs in them. */
export interface SeenRepairs {
  /** How long somebody worked on each, in hours. */
  readonly hours: readonly number[];
  /** Outages that were over before anybody could have been at work: they say nothing of repairs. */
  readonly tooShort: number;
}

/**
 * The repairs within outages: what is left of each once it was noticed, somebody was there, and had reacted. The timeline is that of
 * the plain week, so holidays and clock changes do not show.
 */
export function seenRepairs(outages: readonly Interval[], timeline: Timeline, zone: Zone): SeenRepairs {
  const all = outages.map((outage) => repairIn(outage, timeline, zone));
  const hours = all.filter((each) => each > 0);
  return { hours, tooShort: all.length - hours.length };
}

function repairIn({ start, end }: Interval, timeline: Timeline, zone: Zone): number {
  const from = weekHour(zone.wallAt(start));
  const { presentHour, reactionHours } = reach(timeline, from);
  const [begins, done] = [presentHour + reactionHours, from + (end - start) / HOUR_MS];
  if (done <= begins) return 0;
  return timeline.policy === "office hours only" ? integralBetween(timeline.cover, begins, done) : done - begins;
}

/** Hours since Monday 00:00 of a wall time. */
function weekHour(wall: number): number {
  const day = Math.floor(wall / DAY_MS);
  return weekdayOf(day) * 24 + (wall - day * DAY_MS) / HOUR_MS;
}
