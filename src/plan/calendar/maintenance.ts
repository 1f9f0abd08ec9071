import { PlanInputError } from "../input-error.ts";
import { type CivilDay, weekdayOf } from "./civil.ts";
import { parseInstant, resolveWall } from "./instant.ts";
import { clip, DAY_MS, HOUR_MS, type Interval, MINUTE_MS, merge } from "./interval.ts";
import { remember } from "../remember.ts";
import { minuteOfDay, weekdayNamed } from "./weekly-words.ts";
import { type DayHours, parseWeekly } from "./weekly.ts";
import type { Window } from "./window.ts";

/** When maintenance happens inside a window, merged, with notes about times that the clock skipped. */
export interface Maintenance {
  readonly intervals: readonly Interval[];
  readonly notes: readonly string[];
}

const ACCEPTED = 'weekly "Tue 22:00 2h" or "Sun 00-06", or once "2026-03-29 02:30 to 2026-03-29 04:30"';

/**
 * The maintenance of a window: weekly with a duration (`Tue 22:00 2h`, elapsed time), weekly by the clock (`Sun 00-06`,
 * shorter or longer when clocks change), or once from one instant to another.
 *
 * @throws PlanInputError that names `field`.
 */
export function maintenanceTime(field: string, window: Window, plans: readonly string[]): Maintenance {
  return known(JSON.stringify([window.zone.name, window.start, window.end, plans]), () => within(field, window, plans));
}

/** The windows of one answer; each is asked for several times. */
const known = remember<Maintenance>(64);

function within(field: string, window: Window, plans: readonly string[]): Maintenance {
  const parts = plans.map((plan) => occurrences(field, window, plan));
  return {
    intervals: clip(merge(parts.flatMap(({ intervals }) => intervals)), window),
    notes: parts.flatMap(({ notes }) => notes),
  };
}

function occurrences(field: string, window: Window, plan: string): Maintenance {
  if (plan.includes(" to ")) return once(field, window, plan);
  const timed = withDuration(field, plan);
  if (timed) return weekly(window, [timed.day], timed.durationMs);
  return weekly(window, byTheClock(field, plan), undefined);
}

/** Numbers without a stretch such as `00-06` may have meant a duration, of which weekly words know nothing. */
function byTheClock(field: string, plan: string): readonly DayHours[] {
  if (/\d/.test(plan) && !/\d(?:[-–]| [-–] )\d/.test(plan)) throw new PlanInputError(field, plan, ACCEPTED);
  return parseWeekly(field, plan).days;
}

function once(field: string, window: Window, plan: string): Maintenance {
  const [from = "", to = "", ...more] = plan.split(" to ");
  if (more.length > 0) throw new PlanInputError(field, plan, ACCEPTED);
  const start = parseInstant(field, from.trim(), window.zone, "start");
  const end = parseInstant(field, to.trim(), window.zone, "end");
  if (end.instant <= start.instant) throw new PlanInputError(field, plan, "an end after the start");
  return {
    intervals: [{ start: start.instant, end: end.instant }],
    notes: [start, end].flatMap(({ note }) => note ?? []),
  };
}

interface Timed {
  readonly day: DayHours;
  readonly durationMs: number;
}

function withDuration(field: string, plan: string): Timed | undefined {
  const match = /^([A-Za-z]{2,9}) (\d{1,2}:\d{2}) (\d{1,3})(h|m|min)$/.exec(plan.trim());
  if (!match) return undefined;
  const [, name = "", clock = "", amount = "", unit] = match;
  const [weekday, startMinute] = [weekdayNamed(name), minuteOfDay(clock)];
  const durationMs = Number(amount) * (unit === "h" ? HOUR_MS : MINUTE_MS);
  if (weekday === undefined || startMinute === undefined || durationMs === 0)
    throw new PlanInputError(field, plan, ACCEPTED);
  if (durationMs > 7 * DAY_MS)
    throw new PlanInputError(field, plan, "a window of up to 168h, since it comes back every week");
  return { day: { weekday, startMinute, endMinute: startMinute + durationMs / MINUTE_MS }, durationMs };
}

function weekly(window: Window, days: readonly DayHours[], durationMs: number | undefined): Maintenance {
  const longest = Math.max(0, ...days.map(({ endMinute }) => endMinute));
  const intervals: Interval[] = [];
  const notes: string[] = [];
  for (let day = window.firstDay - Math.ceil(longest / 1440); day < window.endDay; day++) {
    for (const hours of days.filter(({ weekday }) => weekday === weekdayOf(day))) {
      const { interval, note } = onDay(window, day, hours, durationMs);
      if (interval.end <= window.start) continue;
      intervals.push(interval);
      if (note !== undefined) notes.push(note);
    }
  }
  return { intervals, notes };
}

function onDay(
  { zone }: Window,
  day: CivilDay,
  { startMinute, endMinute }: DayHours,
  durationMs: number | undefined,
): { readonly interval: Interval; readonly note: string | undefined } {
  const start = resolveWall(zone, day * DAY_MS + startMinute * MINUTE_MS, "start");
  const end =
    durationMs === undefined ? zone.instantOf(day * DAY_MS + endMinute * MINUTE_MS, "end") : start.instant + durationMs;
  return { interval: { start: start.instant, end }, note: start.note };
}
