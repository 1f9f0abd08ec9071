import { civilDay, dateOf, dayText, parseDay } from "../calendar/civil.ts";
import { DAY_MS } from "../calendar/interval.ts";
import { windowBetween, windowOf, type Window } from "../calendar/window.ts";
import type { Zone } from "../calendar/zone.ts";
import type { PromiseWindow } from "./inputs.ts";

/** A named window that lies ahead, and the one after it, into which an outage may run. */
export interface NamedWindow {
  /** `month 2026-11`. */
  readonly name: string;
  readonly window: Window;
  readonly following: Window;
}

/** The next day, week, month, quarter and year with their real lengths: the first that begin after `today`. */
export function nextWindows(today: string, zone: Zone): readonly NamedWindow[] {
  const day = parseDay("today", today);
  const { year, month } = dateOf(day);
  const monday = day + 7 - ((((day + 3) % 7) + 7) % 7);
  const quarter = Math.ceil(month / 3) * 3 + 1;
  const between = (first: number, end: number): Window => windowBetween("today", zone, dayText(first), dayText(end));
  const months = (first: number, count: number): Window =>
    between(civilDay(year, first, 1), civilDay(year, first + count, 1));
  return [
    { name: `day ${dayText(day + 1)}`, window: between(day + 1, day + 2), following: between(day + 2, day + 3) },
    {
      name: `week from ${dayText(monday)}`,
      window: between(monday, monday + 7),
      following: between(monday + 7, monday + 14),
    },
    {
      name: `month ${dayText(civilDay(year, month + 1, 1)).slice(0, 7)}`,
      window: months(month + 1, 1),
      following: months(month + 2, 1),
    },
    { name: `quarter ${quarterText(year, quarter)}`, window: months(quarter, 3), following: months(quarter + 3, 3) },
    { name: `year ${year + 1}`, window: nextYear(today, zone), following: months(25, 12) },
  ];
}

/** The month, quarter and year in which an instant lies, and so many days that end with it. */
export function currentWindows(instant: number, days: number, zone: Zone): readonly NamedCurrent[] {
  const day = Math.floor(zone.wallAt(instant - 1) / DAY_MS);
  const { year, month } = dateOf(day);
  const quarter = `${year}-Q${Math.ceil(month / 3)}`;
  const monthText = dayText(civilDay(year, month, 1)).slice(0, 7);
  const start = instant - days * DAY_MS;
  const rolling = {
    label: `last ${days} days`,
    zone,
    firstDay: Math.floor(zone.wallAt(start) / DAY_MS),
    endDay: day + 1,
    start,
    end: instant,
  };
  return [
    { name: `month ${monthText}`, window: windowOf("today", zone, monthText) },
    { name: `quarter ${quarter}`, window: windowOf("today", zone, quarter) },
    { name: `year ${year}`, window: windowOf("today", zone, String(year)) },
    { name: `last ${days} days`, window: rolling },
  ];
}

/** A named window that has begun. */
export type NamedCurrent = Omit<NamedWindow, "following">;

/** The calendar year that begins after `today`: it is the one that is simulated. */
export function nextYear(today: string, zone: Zone): Window {
  return windowOf("today", zone, String(dateOf(parseDay("today", today)).year + 1));
}

/** What a promise's own window is called in the table of budgets; a rolling one takes its days from tomorrow. */
export function promiseWindow(kind: PromiseWindow, today: string, zone: Zone): NamedWindow | undefined {
  if (kind !== "rolling-28-days" && kind !== "rolling-30-days") return undefined;
  const days = kind === "rolling-28-days" ? 28 : 30;
  const first = parseDay("today", today) + 1;
  const from = (start: number): Window => windowBetween("today", zone, dayText(start), dayText(start + days));
  return { name: `any ${days} days`, window: from(first), following: from(first + days) };
}

function quarterText(year: number, month: number): string {
  return month > 12 ? `${year + 1}-Q1` : `${year}-Q${Math.ceil(month / 3)}`;
}
