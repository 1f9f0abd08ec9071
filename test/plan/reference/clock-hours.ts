/** An hour of a zone's clock: 0 for Sunday to 6 for Saturday, 0 … 23, and the date. */
export interface ClockHour {
  readonly weekday: number;
  readonly hour: number;
  readonly date: string;
}

/** Slow and simple: the half hours of a stretch of UTC, each asked of the runtime's own calendar; hours that fulfil a condition. */
export function clockHours(zone: string, from: string, to: string, counts: (hour: ClockHour) => boolean): number {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    weekday: "short",
  });
  let halves = 0;
  for (let at = Date.parse(`${from}T00:00Z`) - DAY; at < Date.parse(`${to}T00:00Z`) + DAY; at += HALF_HOUR) {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const date = `${parts.year ?? ""}-${parts.month ?? ""}-${parts.day ?? ""}`;
    const weekday = DAYS.indexOf(parts.weekday ?? "");
    if (date >= from && date < to && counts({ weekday, hour: Number(parts.hour), date })) halves++;
  }
  return halves / 2;
}

const HALF_HOUR = 30 * 60 * 1000;
const DAY = 48 * HALF_HOUR;
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
