import { addDays, daysBetween } from "../../model/day.ts";
import type { DateAnswer } from "../../plan/capacity/disk.ts";
import type { DiskInput } from "../../plan/capacity/inputs.ts";
import type { LineChart } from "../chart/line-chart.ts";
import { formatBytes } from "../format-bytes.ts";

/** Readings of a disk and the line through them until it crosses the 40 % line. */
export function diskChart(
  { readings }: DiskInput,
  lineBytes: number,
  date: Extract<DateAnswer, { readonly kind: "date" }>,
): LineChart {
  const points = readings.map(({ value }) => ({ x: dayNumber(value.date), y: value.usedBytes }));
  const last = points.at(-1);
  const end = dayNumber(date.day);
  const start = { x: last?.x ?? end, y: lineBytes - date.bytesPerDay * (end - (last?.x ?? end)) };
  return {
    x: { label: "", write: calendarDay },
    y: { label: "used", write: formatBytes },
    series: [
      { label: "readings", points },
      { label: "extrapolated", points: [start, { x: end, y: lineBytes }] },
    ],
    target: { label: "40 % line", y: lineBytes },
  };
}

const ORIGIN = "1970-01-01";

function dayNumber(date: string): number {
  return daysBetween(ORIGIN, date);
}

function calendarDay(day: number): string {
  return addDays(ORIGIN, Math.round(day));
}
