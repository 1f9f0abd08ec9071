import { NO_HOLIDAYS, type Holidays } from "./calendar/holidays.ts";
import { HOUR_MS } from "./calendar/interval.ts";
import { serviceTime } from "./calendar/service-time.ts";
import { WEEK_HOURS, type WeekInterval, type WeeklyHours, weekIntervals } from "./calendar/weekly.ts";
import { monthsOf, startOfDay, windowOf, type Window } from "./calendar/window.ts";
import type { Zone } from "./calendar/zone.ts";
import { remember, rememberFor } from "./remember.ts";
import { type Steps, stepsOf } from "./steps.ts";

/**
 * The stretch of time over which a mean is taken: the plain week, which every year resembles, or one real year with its
 * holidays and clock changes. Hours count from its start.
 */
export interface Frame {
  /** Instants at which something fails lie in 0 … `averageHours`. */
  readonly averageHours: number;
  /** What happens after the frame's end is known up to here; then the frame repeats. */
  readonly periodHours: number;
  /** Where its months start, and where the last one ends; without months for the plain week. */
  readonly monthEdges: readonly number[];
  /** When weekly hours hold, as merged stretches. `working` leaves holidays out, which cost and users do not. */
  hours(weekly: WeeklyHours, working: "working" | "every day"): readonly WeekInterval[];
}

const WEEK: Frame = { averageHours: WEEK_HOURS, periodHours: WEEK_HOURS, monthEdges: [], hours: weekIntervals };

/** The plain week of 168 h without holidays and clock changes: always the same object, so that what was laid out over it is kept. */
export function averageWeek(): Frame {
  return WEEK;
}

/** A year of the calendar, with enough of the next for an outage that starts at its end. */
export function calendarYear(field: string, zone: Zone, year: string, holidays: Holidays): Frame {
  return calendarStretch(windowOf(field, zone, year), holidays);
}

/** The same for any stretch of the calendar. */
export function calendarStretch(window: Window, holidays: Holidays): Frame {
  const extended = {
    ...window,
    endDay: window.endDay + OVERHANG_DAYS,
    end: startOfDay(window.zone, window.endDay + OVERHANG_DAYS),
  };
  const since = (instant: number): number => (instant - window.start) / HOUR_MS;
  const known = remember<readonly WeekInterval[]>(MOST_KEPT);
  return {
    averageHours: since(window.end),
    periodHours: since(extended.end),
    monthEdges: [...monthsOf(window).map(({ start }) => since(start)), since(window.end)],
    hours: (weekly, working) =>
      known(JSON.stringify([weekly.days, working]), () =>
        hoursIn(extended, weekly, working === "working" ? holidays : NO_HOLIDAYS),
      ),
  };
}

/** Weekly hours that one calendar is asked about. */
const MOST_KEPT = 32;

const OVERHANG_DAYS = 70;

function hoursIn(window: Window, weekly: WeeklyHours, holidays: Holidays): readonly WeekInterval[] {
  return serviceTime(window, weekly, holidays).map(({ start, end }) => ({
    startHour: (start - window.start) / HOUR_MS,
    endHour: (end - window.start) / HOUR_MS,
  }));
}

/** 1 in every hour of a frame: the same object for the same frame. */
export function everyHour(frame: Frame): Steps {
  return inEveryHour(frame, "", () => stepsOf(frame.periodHours, [], 1));
}

const inEveryHour = rememberFor<Steps>(1);
