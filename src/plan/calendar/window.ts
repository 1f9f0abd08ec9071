import { PlanInputError } from "../input-error.ts";
import { type CivilDay, civilDay, dateOf, parseDay, weekdayOf } from "./civil.ts";
import { DAY_MS, type Interval } from "./interval.ts";
import type { Zone } from "./zone.ts";

/** A stretch of calendar days in a zone, over which downtime is added up. */
export interface Window extends Interval {
  readonly label: string;
  readonly zone: Zone;
  readonly firstDay: CivilDay;
  /** The first day after the window. */
  readonly endDay: CivilDay;
}

const ACCEPTED = "a year 2026, a quarter 2026-Q1, a month 2026-03, a week 2026-W14 or a day 2026-03-29";

/**
 * The window of `2026`, `2026-Q1`, `2026-03`, `2026-W14` (ISO 8601 weeks) or `2026-03-29`.
 *
 * @throws PlanInputError that names `field`.
 */
export function windowOf(field: string, zone: Zone, text: string): Window {
  if (text.length === 10) {
    const day = parseDay(field, text);
    return daysWindow(text, zone, day, day + 1);
  }
  const match = /^(\d{4})(?:-(Q[1-4]|W\d{2}|\d{2}))?$/.exec(text);
  const days = match ? daysOfPart(Number(match[1]), match[2]) : undefined;
  if (!days) throw new PlanInputError(field, text, ACCEPTED);
  return daysWindow(text, zone, days[0], days[1]);
}

/**
 * The window from the start of one day to the start of another.
 *
 * @throws PlanInputError that names `field` when the window would be empty.
 */
export function windowBetween(field: string, zone: Zone, first: string, end: string): Window {
  const [firstDay, endDay] = [parseDay(field, first), parseDay(field, end)];
  if (endDay <= firstDay) throw new PlanInputError(field, `${first} to ${end}`, "an end after the start");
  return daysWindow(`${first} to ${end}`, zone, firstDay, endDay);
}

/** The calendar months of a window that starts and ends with a month, in order. */
export function monthsOf({ zone, firstDay, endDay }: Window): readonly Window[] {
  const months: Window[] = [];
  for (let first = firstDay; first < endDay; ) {
    const { year, month } = dateOf(first);
    const next = civilDay(year, month + 1, 1);
    months.push(daysWindow(`${year}-${String(month).padStart(2, "0")}`, zone, first, Math.min(next, endDay)));
    first = next;
  }
  return months;
}

/** The instant at which a local day begins; where midnight is skipped, the first instant after it. */
export function startOfDay(zone: Zone, day: CivilDay): number {
  return zone.instantOf(day * DAY_MS, "start");
}

function daysWindow(label: string, zone: Zone, firstDay: CivilDay, endDay: CivilDay): Window {
  return { label, zone, firstDay, endDay, start: startOfDay(zone, firstDay), end: startOfDay(zone, endDay) };
}

function daysOfPart(year: number, part: string | undefined): readonly [CivilDay, CivilDay] | undefined {
  if (part === undefined) return monthSpan(year, 1, 12);
  if (part.startsWith("Q")) return monthSpan(year, Number(part.slice(1)) * 3 - 2, 3);
  if (part.startsWith("W")) return week(year, Number(part.slice(1)));
  const month = Number(part);
  return month >= 1 && month <= 12 ? monthSpan(year, month, 1) : undefined;
}

function monthSpan(year: number, month: number, count: number): readonly [CivilDay, CivilDay] {
  return [civilDay(year, month, 1), civilDay(year, month + count, 1)];
}

/** ISO 8601: week 1 holds the year's first Thursday; undefined when the year has no such week. */
function week(year: number, number: number): readonly [CivilDay, CivilDay] | undefined {
  const firstMonday = mondayOfWeekOne(year);
  const monday = firstMonday + (number - 1) * 7;
  return number >= 1 && monday < mondayOfWeekOne(year + 1) ? [monday, monday + 7] : undefined;
}

function mondayOfWeekOne(year: number): CivilDay {
  const fourth = civilDay(year, 1, 4);
  return fourth - weekdayOf(fourth);
}
