import { dateOf } from "../calendar/civil.ts";
import { type Holidays, holidaysOf } from "../calendar/holidays.ts";
import { type Interval, lengthMs, subtract } from "../calendar/interval.ts";
import { maintenanceTime } from "../calendar/maintenance.ts";
import { serviceTime } from "../calendar/service-time.ts";
import { hoursPerWeek, WEEK_HOURS } from "../calendar/weekly.ts";
import type { Window } from "../calendar/window.ts";
import { remember } from "../remember.ts";
import type { ServiceInputs } from "./inputs.ts";

/** The stretches of a window in which service was agreed, holidays left out. */
export function agreedHours(service: ServiceInputs, window: Window): readonly Interval[] {
  if (isAlwaysNeeded(service)) return [{ start: window.start, end: window.end }];
  const { zone, firstDay, endDay } = window;
  const { days } = service.hours.value;
  return known(JSON.stringify([zone.name, firstDay, endDay, days, service.holidays.value]), () =>
    serviceTime(window, service.hours.value, holidaysOfWindow(service, window)),
  );
}

/** The windows of one answer; each is asked for several times. */
const known = remember<readonly Interval[]>(64);

/** The agreed time of a window in milliseconds, less maintenance where the promise does not count that. */
export function agreedMs(service: ServiceInputs, window: Window): number {
  const hours = agreedHours(service, window);
  return lengthMs(service.maintenance.counted.value === "no" ? subtract(hours, plannedTime(service, window)) : hours);
}

/** When maintenance is planned in a window. */
export function plannedTime({ maintenance }: ServiceInputs, window: Window): readonly Interval[] {
  return maintenance.windows.value.length === 0
    ? []
    : maintenanceTime("service.maintenance.windows", window, maintenance.windows.value).intervals;
}

/** How much of some hours of a window maintenance takes, in milliseconds; what lies outside them hinders nobody. */
export function plannedWithin(service: ServiceInputs, window: Window, hours: readonly Interval[]): number {
  return lengthMs(hours) - lengthMs(subtract(hours, plannedTime(service, window)));
}

/** Service around the clock on every day of the year. */
export function isAlwaysNeeded({ hours, holidays }: ServiceInputs): boolean {
  return hoursPerWeek(hours.value) === WEEK_HOURS && holidays.value.length === 0;
}

/** The holidays of the years that a window touches. */
export function holidaysOfWindow({ holidays }: ServiceInputs, { firstDay, endDay }: Window): Holidays {
  const [from, to] = [dateOf(firstDay - 1).year, dateOf(endDay).year];
  return holidaysOf(
    "service.holidays",
    holidays.value,
    Array.from({ length: to - from + 1 }, (_, index) => from + index),
  );
}
