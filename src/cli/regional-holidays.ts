import Holidays from "date-holidays";
import { DAY_MS } from "../plan/calendar/interval.ts";
import { civilDay, dayText } from "../plan/calendar/civil.ts";

/** The public holidays of a region that last whole days, as `YYYY-MM-DD`; or the regions that there are in its place. */
export function regionalHolidays(
  region: string,
  years: readonly number[],
): { readonly dates: readonly string[] } | { readonly known: readonly string[] } {
  const [country = "", state, part] = region.split("-");
  const known = knownBeside(country, state, part);
  if (known) return { known };
  const calendar = new Holidays(
    { country, ...(state !== undefined && { state }), ...(part !== undefined && { region: part }) },
    { types: ["public"] },
  );
  return {
    dates: years.flatMap((year) =>
      calendar
        .getHolidays(year)
        .flatMap(({ date, start, end }) => daysFrom(date, (Number(end) - Number(start)) / DAY_MS)),
    ),
  };
}

/** What could have been written where a part of the name is unknown; undefined where all of it is known. */
function knownBeside(
  country: string,
  state: string | undefined,
  part: string | undefined,
): readonly string[] | undefined {
  const all = new Holidays();
  const names = (found: object | undefined, prefix: string): readonly string[] =>
    Object.keys(found ?? {}).map((name) => `${prefix}${name}`);
  const countries = names(all.getCountries(), "");
  if (!countries.includes(country)) return countries;
  if (state === undefined) return undefined;
  const states = names(all.getStates(country), `${country}-`);
  if (!states.includes(`${country}-${state}`)) return states.length > 0 ? states : [country];
  if (part === undefined) return undefined;
  const parts = names(all.getRegions(country, state), `${country}-${state}-`);
  return parts.includes(`${country}-${state}-${part}`) ? undefined : parts.length > 0 ? parts : [`${country}-${state}`];
}

/** What lasts less than a day is no holiday; clocks may take an hour of one. */
function daysFrom(date: string, days: number): readonly string[] {
  const [year, month, day] = date.slice(0, 10).split("-").map(Number);
  const first = civilDay(year ?? NaN, month ?? NaN, day ?? NaN);
  return Array.from({ length: Math.round(days - 0.25) }, (_, index) => dayText(first + index));
}
