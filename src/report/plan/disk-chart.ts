import { addDays, daysBetween } from "../../model/day.ts";
import type { DateAnswer } from "../../plan/capacity/disk.ts";
import type { DiskInput } from "../../plan/capacity/inputs.ts";
import type { Point } from "../chart/curve.ts";
import type { LineChart } from "../chart/line-chart.ts";
import { formatDiskBytes } from "../format-bytes.ts";

/** Readings of a disk and the line through them until it crosses the 40 % line. */
export function diskChart(
  { readings }: DiskInput,
  lineBytes: number,
  date: Extract<DateAnswer, { readonly kind: "date" }>,
): LineChart {
  const points = readings.map(({ value }) => ({ x: dayNumber(value.date), y: value.usedBytes }));
  const last = points.at(-1);
  const end = dayNumber(date.day);
  return {
    x: { label: "", write: calendarDay },
    y: { label: "used", write: formatDiskBytes },
    series: [
      { label: "readings", points },
      { label: "extrapolated", points: extrapolated(date, { x: last?.x ?? end, end, lineBytes }) },
    ],
    target: { label: "40 % line", y: lineBytes },
  };
}

/** Back from the line along the law, in steps that show its curve. */
function extrapolated(
  { law, bytesPerDay, yearlyGrowth }: Extract<DateAnswer, { readonly kind: "date" }>,
  { x, end, lineBytes }: { readonly x: number; readonly end: number; readonly lineBytes: number },
): readonly Point[] {
  const before = (days: number): number =>
    law === "linear" ? lineBytes - bytesPerDay * days : lineBytes * (1 + yearlyGrowth) ** (-days / 365);
  const steps = law === "linear" ? 1 : 16;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const at = x + ((end - x) * step) / steps;
    return { x: at, y: before(end - at) };
  });
}

const ORIGIN = "1970-01-01";

function dayNumber(date: string): number {
  return daysBetween(ORIGIN, date);
}

function calendarDay(day: number): string {
  return addDays(ORIGIN, Math.round(day));
}
