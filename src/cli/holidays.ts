import { errorAt } from "../declaration/declaration-error.ts";
import type { Inputs, WhatIf } from "../declaration/index.ts";
import { mapLocated, type Located } from "../model/located.ts";
import { SourceFile } from "../model/source-file.ts";
import type { Holiday } from "../plan/calendar/holidays.ts";
import { refusal } from "./plan-refusal.ts";
import { textBeside } from "./text-beside.ts";

/** What the names of holidays are looked up with. */
export interface HolidayQuestion {
  /** The folder that declared paths are relative to. */
  readonly folder: string;
  /** `YYYY-MM-DD`: the years around it are wanted. */
  readonly today: string;
}

/**
 * Puts dates in the place of regions and calendar files. The library that knows the regions is loaded where one is named.
 *
 * @throws UsageError for a region that is not known and with every mistake of a calendar file, a line each.
 */
export async function withHolidays(whatIf: WhatIf, question: HolidayQuestion): Promise<WhatIf> {
  const resolved = await resolvedIn(whatIf, question);
  const measures =
    whatIf.measures &&
    (await Promise.all(
      whatIf.measures.map(async (measure) => ({
        ...measure,
        set: measure.set && (await resolvedIn(measure.set, question)),
      })),
    ));
  return { ...resolved, measures };
}

async function resolvedIn<Part extends Inputs>(inputs: Part, question: HolidayQuestion): Promise<Part> {
  const { service } = inputs;
  if (!service?.holidays?.some(isNamed)) return inputs;
  const holidays = await Promise.all(
    service.holidays.map(async (each) => (isNamed(each) ? calendarOf(each, question) : each)),
  );
  return { ...inputs, service: { ...service, holidays } };
}

type Named = Located<string>;

/** A date is one already, and the holidays of all of Germany are known to the models. */
function isNamed(holiday: Located<Holiday>): holiday is Named {
  return typeof holiday.value === "string" && holiday.value !== "DE" && !/^\d{4}-/.test(holiday.value);
}

async function calendarOf(named: Named, question: HolidayQuestion): Promise<Located<Holiday>> {
  const name = named.value;
  const years = yearsAround(question.today);
  const dates = /\.ics$/i.test(name) ? await fileDates(named, years, question) : await regionDates(named, years);
  return mapLocated(named, () => ({ name, dates }));
}

async function regionDates(named: Named, years: readonly number[]): Promise<readonly string[]> {
  const { regionalHolidays } = await import("./regional-holidays.ts");
  const found = regionalHolidays(named.value, years);
  if ("dates" in found) return found.dates;
  throw refusal([errorAt(named.span, `service.holidays knows no region ${named.value}; ${instead(found.known)}`)]);
}

function instead(known: readonly string[]): string {
  const listed = known.slice(0, MOST_LISTED).join(", ");
  return known.length > MOST_LISTED ? `write a country by its two letters, such as ${listed}.` : `write ${listed}.`;
}

const MOST_LISTED = 30;

async function fileDates(
  named: Named,
  years: readonly number[],
  { folder }: HolidayQuestion,
): Promise<readonly string[]> {
  const read = textBeside(folder, named.value, LARGEST_CALENDAR_BYTES);
  if ("obstacle" in read)
    throw refusal([errorAt(named.span, `service.holidays names ${named.value}, which ${read.obstacle}.`)]);
  const { readCalendar } = await import("../declaration/calendar-file/read-calendar.ts");
  const calendar = readCalendar(new SourceFile(named.value, read.text), {
    from: years[0] ?? NaN,
    to: years.at(-1) ?? NaN,
  });
  if ("dates" in calendar) return calendar.dates;
  throw refusal(calendar.errors);
}

const LARGEST_CALENDAR_BYTES = 5_000_000;

/** A log may begin last year, and the year that is simulated is the next, with what follows it. */
function yearsAround(today: string): readonly number[] {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: 5 }, (_, index) => year - 1 + index);
}
