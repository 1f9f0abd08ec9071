import type { Heat, SlaAnswer } from "../../plan/sla/answer.ts";
import type { HeatMap } from "../chart/heat-map.ts";
import type { LineChart } from "../chart/line-chart.ts";
import type { Month } from "../chart/month-strip.ts";
import type { StackedBar } from "../chart/stacked-bar.ts";
import { formatDuration, formatExpected } from "../format-duration.ts";
import type { SlaTableOptions } from "./options.ts";
import { supported, whole } from "./words.ts";

/** The phases of a mean incident as one bar. */
export function phasesOf({ incident }: SlaAnswer): StackedBar {
  return {
    phases: incident.phases.map(({ name }) => name),
    bars: [{ label: "mean incident", values: incident.phases.map(({ time }) => time.value) }],
    write: formatDuration,
  };
}

/** The months of the coming year, budget against what is to be expected. */
export function monthsOf({ risk }: SlaAnswer): readonly Month[] {
  return risk.months.map(({ month, budget, median, bad, broken }) => ({
    label: MONTHS[Number(month.slice(5)) - 1] ?? month,
    budget: budget.value,
    p50: median.value,
    p95: bad.value >= 10 ? supported(bad.value, bad) : bad.value,
    breach: broken.value,
  }));
}

/** How likely a year is down longer than so many hours, with and without the cheapest measure. */
export function exceedanceOf({ risk }: SlaAnswer): LineChart {
  return {
    x: { label: "h down", write: (hours) => String(Math.round(hours)) },
    y: { label: "years longer", write: (share) => `${Math.round(share * 100)} %` },
    series: risk.curves.map(({ option, points }) => ({
      label: option,
      points: points.map(({ hours, share }) => ({ x: hours, y: share })),
    })),
    top: 1,
  };
}

/** The week as seven lines of hours. */
export function heatOf({ hours, unit }: Heat, options: SlaTableOptions): HeatMap {
  return {
    days: DAYS.map((label, day) => ({ label, values: hours.slice(day * 24, day * 24 + 24) })),
    write: (value) => (unit === "h" ? formatExpected(value) : whole(Number(value.toPrecision(2)), unit, options)),
  };
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
