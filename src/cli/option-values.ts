import { InvalidArgumentError } from "commander";
import { isDay } from "../model/day.ts";

/** Gathers an option that may be given several times. */
export function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}

/** A day of the calendar as `YYYY-MM-DD`. */
export function parseDate(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError("It is no date of the calendar; write it as YYYY-MM-DD.");
  if (text < EARLIEST || text > LATEST)
    throw new InvalidArgumentError(`It lies outside the calendar; write a date from ${EARLIEST} to ${LATEST}.`);
  return text;
}

/** What lies outside is a slip of the keys, and the year after it would need a fifth digit or have none. */
const EARLIEST = "1970-01-01";
const LATEST = "2999-12-31";
