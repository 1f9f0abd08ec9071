import { InvalidArgumentError } from "commander";

/** Gathers an option that may be given several times. */
export function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}

/** A day of the calendar as `YYYY-MM-DD`. */
export function parseDate(text: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const date = parts && new Date(`${text}T00:00:00Z`);
  if (!date || Number.isNaN(date.getTime()) || !date.toISOString().startsWith(text)) {
    throw new InvalidArgumentError("It is no date of the calendar; write it as YYYY-MM-DD.");
  }
  return text;
}
