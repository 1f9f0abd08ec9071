import { PlanInputError } from "../input-error.ts";
import { type CivilDay, civilDay, parseDay } from "./civil.ts";

/** Days on which nobody works although the week says so. */
export type Holidays = ReadonlySet<CivilDay>;

/** What names holidays: the region `DE`, a date, or a calendar whose dates are known. */
export type Holiday = string | HolidayCalendar;

/** The holidays of a region or of a calendar file, `YYYY-MM-DD`. */
export interface HolidayCalendar {
  readonly name: string;
  readonly dates: readonly string[];
}

/** A holiday as it was written. */
export function holidayText(holiday: Holiday): string {
  return typeof holiday === "string" ? holiday : holiday.name;
}

/** No holidays at all. */
export const NO_HOLIDAYS: Holidays = new Set();

/**
 * The holidays of some years, from region codes (`DE`: the nationwide German ones), single dates (`2026-12-24`) and calendars.
 *
 * @throws PlanInputError that names `field` for any other entry.
 */
export function holidaysOf(field: string, entries: readonly Holiday[], years: readonly number[]): Holidays {
  return new Set(entries.flatMap((entry) => daysOf(field, entry, years)));
}

function daysOf(field: string, entry: Holiday, years: readonly number[]): readonly CivilDay[] {
  if (typeof entry !== "string") return entry.dates.map((date) => parseDay(field, date));
  if (entry === "DE") return years.flatMap(germanHolidays);
  if (/^\d{4}-/.test(entry)) return [parseDay(field, entry)];
  throw new PlanInputError(field, entry, "the region DE, or dates as YYYY-MM-DD");
}

/** The nine days that are holidays in every German state (§ 2 of the unification treaty and the states' laws). */
function germanHolidays(year: number): readonly CivilDay[] {
  const easter = easterSunday(year);
  const fixed = [
    civilDay(year, 1, 1),
    civilDay(year, 5, 1),
    civilDay(year, 10, 3),
    civilDay(year, 12, 25),
    civilDay(year, 12, 26),
  ];
  const moving = [easter - 2, easter + 1, easter + 39, easter + 50];
  // 500 years of Reformation: nationwide in that year alone.
  return year === 2017 ? [...fixed, ...moving, civilDay(2017, 10, 31)] : [...fixed, ...moving];
}

/**
 * Easter Sunday of the Gregorian calendar.
 *
 * @see Meeus, Astronomical Algorithms, chapter 8 (the anonymous method of 1876)
 */
export function easterSunday(year: number): CivilDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return civilDay(year, Math.floor(sum / 31), (sum % 31) + 1);
}
