import { parseWeekly } from "../plan/calendar/weekly.ts";
import { detectionTime } from "../plan/incident/detection.ts";
import type { ResponseBand } from "../plan/incident/timeline.ts";
import { sourced, type Sourced } from "../plan/sourced.ts";

/** Four incidents a year: a figure to start from, nobody's record. */
export const INCIDENTS = sourced({ count: 4, years: 1 }, "assumption", "four incidents a year");

/** A typical repair of an hour, one in ten of four: lognormal, as in Schroeder and Gibson's study of failure records (2006). */
export const REPAIR = { median: sourced(1, "assumption", "a typical repair of 1 h"), ninetiethOverMedian: 4 } as const;

const officeHours = parseWeekly("response.coverage", "Mon-Fri 08-18");

/** Somebody answers in office hours and nobody outside. */
export const COVERAGE: Sourced<readonly ResponseBand[]> = sourced(
  [
    { when: officeHours, reactionHours: 0.25 },
    { when: "rest", reactionHours: "none" },
  ],
  "assumption",
  "office hours, at work after 15 min",
);

/** Nagios' sample `local-service`: every 5 min, again every minute, believed after the fourth failure: 5.5 min on average. */
export const DETECTION: Sourced<number> = sourced(
  detectionTime({ interval: 5, retry: 1, attempts: 4, checkTime: 0 }).mean / 60,
  "vendor default",
  "Nagios sample local-service, 5/1/4 min; monitoring is not read yet",
);

/** A database failover as operators report it: 1 to 3 min. */
export const FAILOVER_HOURS = sourced(2 / 60, "study", "operators report 1 to 3 min for a database failover");

/** How often a failover works, by the days since it was last tried; rules of thumb without a source. */
export function failoverSuccess(daysSinceExercise: number | undefined): Sourced<number> {
  if (daysSinceExercise === undefined) return sourced(0.5, "assumption", "never tried: it works every second time");
  if (daysSinceExercise <= 92) return sourced(0.95, "assumption", "tried within three months");
  return daysSinceExercise <= 366
    ? sourced(0.9, "assumption", "tried within a year")
    : sourced(0.5, "assumption", "not tried for over a year");
}
