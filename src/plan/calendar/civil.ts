import { PlanInputError } from "../input-error.ts";
import { DAY_MS } from "./interval.ts";

/** A calendar day without a zone, as days since 1970-01-01. */
export type CivilDay = number;

/** The day of a Gregorian date; months count from 1, and values out of range carry over (month 13 is next January). */
export function civilDay(year: number, month: number, day: number): CivilDay {
  // setUTCFullYear, since Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS;
}

/** The Gregorian year, month (1 … 12) and day of the month. */
export function dateOf(day: CivilDay): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: CivilDay): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** `2026-03-29`. */
export function dayText(day: CivilDay): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/**
 * Reads `2026-03-29`; a date that no calendar has, such as 2026-02-29, is refused.
 *
 * @throws PlanInputError that names `field`.
 */
export function parseDay(field: string, text: string): CivilDay {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const day = match ? civilDay(Number(match[1]), Number(match[2]), Number(match[3])) : NaN;
  if (match && dayText(day) === text) return day;
  throw new PlanInputError(field, text, "a date that exists, as YYYY-MM-DD");
}
