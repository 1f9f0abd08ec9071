import type { SourceFile } from "../../model/source-file.ts";
import type { Span } from "../../model/span.ts";
import { civilDay, type CivilDay, dateOf, dayText } from "../../plan/calendar/civil.ts";
import { errorAt, inOrder, type DeclarationError } from "../declaration-error.ts";
import { quoted } from "../words.ts";
import { contentLines, type ContentLine } from "./content-lines.ts";

/** The first and the last year whose days are wanted. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

/**
 * The days of an iCalendar file (RFC 5545) whose events last whole days, once or each year. With one event that cannot be followed none
 * counts, because half a calendar would be taken for a whole one.
 *
 * @returns dates as `YYYY-MM-DD`
 */
export function readCalendar(
  file: SourceFile,
  years: Years,
): { readonly dates: readonly string[] } | { readonly errors: readonly DeclarationError[] } {
  const lines = contentLines(file);
  if (lines[0]?.name !== "BEGIN" || lines[0].value.toUpperCase() !== "VCALENDAR")
    return {
      errors: [
        errorAt({ file, start: 0, end: 0 }, "The file does not begin with BEGIN:VCALENDAR; write an iCalendar file."),
      ],
    };
  const days = new Set<CivilDay>();
  const errors: DeclarationError[] = [];
  for (const event of eventsOf(lines)) {
    const read = daysOf(event, years);
    if ("message" in read) errors.push(read);
    else for (const day of read) days.add(day);
  }
  return errors.length > 0 ? { errors: inOrder(errors) } : { dates: [...days].sort((a, b) => a - b).map(dayText) };
}

type Event = ReadonlyMap<string, ContentLine>;

/** The first line of each name in each event; alarms and the like within an event are passed over. */
function eventsOf(lines: readonly ContentLine[]): readonly Event[] {
  const events: Event[] = [];
  const open: string[] = [];
  let event = new Map<string, ContentLine>();
  for (const line of lines) {
    if (line.name === "BEGIN") {
      open.push(line.value.toUpperCase());
      if (open.at(-1) === "VEVENT") event = new Map([["BEGIN", line]]);
    } else if (line.name === "END") {
      if (open.pop() === "VEVENT") events.push(event);
    } else if (open.at(-1) === "VEVENT" && !event.has(line.name)) event.set(line.name, line);
  }
  return events;
}

function daysOf(event: Event, years: Years): readonly CivilDay[] | DeclarationError {
  if (event.get("STATUS")?.value.toUpperCase() === "CANCELLED") return [];
  const [start, end, rule] = [event.get("DTSTART"), event.get("DTEND"), event.get("RRULE")];
  const place = (event.get("BEGIN") ?? start)?.span;
  if (!start) return at(place, "The event has no DTSTART; write the day on which it begins.");
  const first = dayOf(start);
  if (typeof first !== "number") return first;
  for (const name of ["RDATE", "EXDATE", "EXRULE", "DURATION"]) {
    const unknown = event.get(name);
    if (unknown) return at(unknown.span, `${name} is not followed; write the days as events of their own.`);
  }
  const last = end ? dayOf(end) : first + 1;
  if (typeof last !== "number") return last;
  if (last <= first || last - first > LONGEST_DAYS)
    return at(
      end?.span,
      `DTEND is ${quoted(end?.value ?? "")}; write the day after the last one, at most ${LONGEST_DAYS} days later.`,
    );
  const begins = rule ? yearly(rule, first, years) : [first];
  return "message" in begins ? begins : begins.flatMap((day) => range(day, day + last - first));
}

const LONGEST_DAYS = 366;

function dayOf({ name, value, span }: ContentLine): CivilDay | DeclarationError {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(value) ?? [];
  const found = civilDay(Number(year), Number(month), Number(day));
  if (year !== undefined && dayText(found) === `${year}-${month ?? ""}-${day ?? ""}`) return found;
  return at(span, `${name} is ${quoted(value)}; write a whole day, such as ${name};VALUE=DATE:20261224.`);
}

const PARTS = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYMONTHDAY"];

/** The same day of each year; a 29 February comes in leap years. */
function yearly({ value, span }: ContentLine, first: CivilDay, years: Years): readonly CivilDay[] | DeclarationError {
  const parts = new Map(
    value
      .toUpperCase()
      .split(";")
      .map((part): [string, string] => [part.split("=")[0] ?? "", part.split("=")[1] ?? ""]),
  );
  const { year, month, day } = dateOf(first);
  const number = (name: string, otherwise: number): number => Number(parts.get(name) ?? otherwise);
  const [interval, count] = [number("INTERVAL", 1), number("COUNT", Infinity)];
  const followed =
    parts.get("FREQ") === "YEARLY" &&
    [...parts.keys()].every((name) => PARTS.includes(name)) &&
    number("BYMONTH", month) === month &&
    number("BYMONTHDAY", day) === day &&
    Number.isInteger(interval) &&
    interval >= 1 &&
    count >= 1;
  if (!followed)
    return at(
      span,
      `RRULE is ${quoted(value)}; only the same day of each year is followed, so write the days as events of their own.`,
    );
  const until = /^(\d{4})(\d{2})(\d{2})/.exec(parts.get("UNTIL") ?? "99991231") ?? [];
  const end = civilDay(Number(until[1]), Number(until[2]), Number(until[3]));
  const found: CivilDay[] = [];
  for (let each = year, seen = 0; each <= years.to + 1 && seen < count; each += interval) {
    const then = civilDay(each, month, day);
    if (dateOf(then).month !== month) continue;
    if (!(then <= end)) break;
    seen += 1;
    if (each >= years.from - 1) found.push(then);
  }
  return found;
}

function range(from: CivilDay, end: CivilDay): readonly CivilDay[] {
  return Array.from({ length: end - from }, (_, index) => from + index);
}

function at(span: Span | undefined, message: string): DeclarationError {
  if (!span) throw new Error("a line has a place");
  return errorAt(span, message);
}
