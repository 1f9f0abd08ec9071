import { PlanInputError } from "../input-error.ts";

/** A word of the weekly grammar: some days, or a stretch of the day. */
export type WeeklyWord =
  | { readonly kind: "days"; readonly weekdays: readonly number[] }
  | { readonly kind: "time"; readonly startMinute: number; readonly endMinute: number };

const NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const LONGEST = 500;

/**
 * Splits weekly hours at blanks, commas and semicolons and reads each word.
 *
 * @throws PlanInputError that names `field` and says what would be accepted.
 */
export function words(field: string, text: string, accepted: string): readonly WeeklyWord[] {
  if (text.length > LONGEST) throw new PlanInputError(field, `${text.slice(0, 60)}…`, accepted);
  const closed = text
    .replaceAll(/[\u2013\u2014]/g, "-")
    .split("-")
    .map((part) => part.trim())
    .join("-");
  const parts = closed.split(/[\s,;]+/).filter((part) => part !== "");
  if (parts.length === 0) throw new PlanInputError(field, text, accepted);
  return parts.map((part) => days(part) ?? time(field, text, part) ?? refuse(field, text, accepted));
}

/** The weekday of `Mon`, `mo` or `Monday`: 0 for Monday to 6 for Sunday; undefined for any other word. */
export function weekdayNamed(word: string): number | undefined {
  const index = word.length < 2 ? -1 : NAMES.findIndex((name) => name.startsWith(word.toLowerCase()));
  return index < 0 ? undefined : index;
}

/** The minutes since midnight of `8`, `08`, `08:30` or `24:00`; undefined for any other word. */
export function minuteOfDay(word: string): number | undefined {
  const match = /^(\d{1,2})(?::(\d{2}))?$/.exec(word);
  if (!match) return undefined;
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0);
  return Number(match[2] ?? 0) < 60 && minutes <= 1440 ? minutes : undefined;
}

function days(part: string): WeeklyWord | undefined {
  const [first = "", last = first, ...more] = part.split("-");
  const [from, to] = [weekdayNamed(first), weekdayNamed(last)];
  if (from === undefined || to === undefined || more.length > 0) return undefined;
  const count = ((to - from + 7) % 7) + 1;
  return { kind: "days", weekdays: Array.from({ length: count }, (_, step) => (from + step) % 7) };
}

function time(field: string, text: string, part: string): WeeklyWord | undefined {
  const [first = "", last = "", ...more] = part.split("-");
  const [startMinute, end] = [minuteOfDay(first), minuteOfDay(last)];
  if (startMinute === undefined || end === undefined || startMinute === 1440 || more.length > 0) return undefined;
  if (startMinute === end)
    throw new PlanInputError(field, text, `00-24 for the whole day or never, since ${part} may mean either`);
  if (end > 0 && end < startMinute && startMinute <= NOON)
    throw new PlanInputError(field, text, clockOfTwelve(startMinute, end));
  return { kind: "time", startMinute, endMinute: end > startMinute ? end : end + 1440 };
}

const NOON = 720;

/** Who writes 9-5 means until five in the afternoon, and a stretch of twenty hours is written seldom enough to be written out. */
function clockOfTwelve(startMinute: number, endMinute: number): string {
  const [start, end, evening] = [startMinute, endMinute, endMinute + NOON].map(clockText);
  return `${start}-${evening}, or ${start}-24 and 00-${end} of the day after`;
}

function clockText(minute: number): string {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0"));
  return `${hour}${rest === "00" ? "" : `:${rest}`}`;
}

function refuse(field: string, text: string, accepted: string): never {
  throw new PlanInputError(field, text, accepted);
}
