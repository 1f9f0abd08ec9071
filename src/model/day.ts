/** Whether a text is a day of the Gregorian calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? timeOf(text) : NaN;
  // JavaScript takes February 30 for the second of March.
  return !Number.isNaN(time) && dayText(time) === text;
}

/** Whole days from one day to another, in no time zone; negative for one that lies before. */
export function daysBetween(from: string, to: string): number {
  return (timeOf(to) - timeOf(from)) / DAY_MS;
}

/** The day that comes so many days later. */
export function addDays(day: string, days: number): string {
  return dayText(timeOf(day) + days * DAY_MS);
}

const DAY_MS = 86_400_000;

function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
