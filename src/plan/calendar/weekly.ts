import { words } from "./weekly-words.ts";

/** A stretch of one weekday, in minutes of the wall clock since its midnight; an end past 1440 lies on the next day. */
export interface DayHours {
  /** 0 for Monday to 6 for Sunday: the day on which the stretch starts. */
  readonly weekday: number;
  readonly startMinute: number;
  readonly endMinute: number;
}

/** Recurring hours of the week; empty means never. */
export interface WeeklyHours {
  readonly text: string;
  readonly days: readonly DayHours[];
}

/** A stretch of the plain week without zone: hours since Monday 00:00, 0 … 168. */
export interface WeekInterval {
  readonly startHour: number;
  readonly endHour: number;
}

export const WEEK_HOURS = 168;

const ACCEPTED = 'hours such as "Mon-Fri 08:00-18:00", "Mon-Fri 08-12, 13-17; Sat 09-13", "22-06", "24x7" or "never"';
const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const WHOLE_DAY = { startMinute: 0, endMinute: 1440 };

/**
 * Reads weekly hours. Days may be left out (every day), and so may times (the whole day); a stretch that ends before it
 * starts runs past midnight and belongs to the day on which it starts.
 *
 * @throws PlanInputError that names `field`.
 */
export function parseWeekly(field: string, text: string): WeeklyHours {
  const plain = text.trim().toLowerCase();
  if (plain === "never") return { text, days: [] };
  if (plain === "24x7" || plain === "24×7") return always(text);
  let days: readonly DayHours[] = [];
  let weekdays: readonly number[] = [];
  let timed = true;
  for (const word of words(field, text, ACCEPTED)) {
    if (word.kind === "days") {
      if (timed) weekdays = [];
      weekdays = [...weekdays, ...word.weekdays];
    } else days = [...days, ...onEach(weekdays.length === 0 ? EVERY_DAY : weekdays, word)];
    timed = word.kind === "time";
  }
  return { text, days: timed ? days : [...days, ...onEach(weekdays, WHOLE_DAY)] };
}

/** The hours of the plain week as merged stretches from Monday 00:00; one that runs past Sunday's midnight goes on at 0. */
export function weekIntervals({ days }: WeeklyHours): readonly WeekInterval[] {
  const minutes = days.flatMap(({ weekday, startMinute, endMinute }) =>
    wrapped(weekday * 1440 + startMinute, weekday * 1440 + endMinute),
  );
  const sorted = minutes.sort(([a], [b]) => a - b);
  const merged: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged.map(([start, end]) => ({ startHour: start / 60, endHour: end / 60 }));
}

/** The covered hours of the plain week, 0 … 168. */
export function hoursPerWeek(weekly: WeeklyHours): number {
  return weekIntervals(weekly).reduce((sum, { startHour, endHour }) => sum + endHour - startHour, 0);
}

function always(text: string): WeeklyHours {
  return { text, days: onEach(EVERY_DAY, WHOLE_DAY) };
}

function onEach(
  weekdays: readonly number[],
  time: { readonly startMinute: number; readonly endMinute: number },
): DayHours[] {
  return weekdays.map((weekday) => ({ weekday, startMinute: time.startMinute, endMinute: time.endMinute }));
}

const WEEK_MINUTES = 7 * 1440;

function wrapped(start: number, end: number): [number, number][] {
  if (end <= WEEK_MINUTES) return [[start, end]];
  return [
    [start, WEEK_MINUTES],
    [0, end - WEEK_MINUTES],
  ];
}
