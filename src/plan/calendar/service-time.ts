import { DAY_MS, type Interval, MINUTE_MS, clip, merge } from "./interval.ts";
import { type CivilDay, weekdayOf } from "./civil.ts";
import type { Holidays } from "./holidays.ts";
import type { DayHours, WeeklyHours } from "./weekly.ts";
import { startOfDay, type Window } from "./window.ts";
import type { Zone } from "./zone.ts";

/**
 * The stretches of a window in which weekly hours hold, holidays left out; merged. Local wall times are converted one by
 * one, so days of 23, 24.5 or 25 hours and days that a zone skipped need no special case.
 */
export function serviceTime(window: Window, { days }: WeeklyHours, holidays: Holidays): readonly Interval[] {
  const byWeekday = Array.from({ length: 7 }, (_, weekday) => days.filter((hours) => hours.weekday === weekday));
  const found: Interval[] = [];
  // One day earlier, since its hours may run past midnight into the window.
  for (let day = window.firstDay - 1; day < window.endDay; day++) {
    if (holidays.has(day) || isSkipped(window.zone, day)) continue;
    for (const hours of byWeekday[weekdayOf(day)] ?? []) found.push(onDay(window.zone, day, hours));
  }
  return clip(merge(found), window);
}

function onDay(zone: Zone, day: CivilDay, { startMinute, endMinute }: DayHours): Interval {
  const midnight = day * DAY_MS;
  return {
    start: zone.instantOf(midnight + startMinute * MINUTE_MS, "start"),
    // 24:00 is where the next day starts, also where clocks go back across midnight.
    end: endMinute === 1440 ? startOfDay(zone, day + 1) : zone.instantOf(midnight + endMinute * MINUTE_MS, "end"),
  };
}

/** True for a date that a zone left out when it crossed the date line, as Apia did with 2011-12-30. */
function isSkipped(zone: Zone, day: CivilDay): boolean {
  return startOfDay(zone, day) === startOfDay(zone, day + 1);
}
