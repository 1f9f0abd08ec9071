import type { WeeklyHours } from "../plan/calendar/weekly.ts";
import type { CostBand } from "../plan/cost/profile.ts";

/** 168 prices, Monday 00–01 first, as bands: hours of one price on one day are one band. */
export function hourlyBands(perHour: readonly number[]): readonly CostBand[] {
  const bands: CostBand[] = [];
  let start = 0;
  for (let hour = 1; hour <= perHour.length; hour++) {
    const price = perHour[start];
    if (price === undefined || (hour % 24 !== 0 && perHour[hour] === price)) continue;
    bands.push({ when: stretch(start, hour), perHour: price });
    start = hour;
  }
  return bands;
}

/** From one hour of the week to another on the same day. */
function stretch(from: number, to: number): WeeklyHours {
  const weekday = Math.floor(from / 24);
  const startMinute = (from - weekday * 24) * 60;
  return {
    text: `hours ${from} to ${to}`,
    days: [{ weekday, startMinute, endMinute: startMinute + (to - from) * 60 }],
  };
}
