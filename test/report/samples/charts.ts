import type { ColumnTable } from "../../../src/report/chart/column-table.ts";
import type { HeatMap } from "../../../src/report/chart/heat-map.ts";
import type { LineChart } from "../../../src/report/chart/line-chart.ts";
import type { Month } from "../../../src/report/chart/month-strip.ts";
import type { StackedBar } from "../../../src/report/chart/stacked-bar.ts";
import type { Tornado } from "../../../src/report/chart/tornado.ts";
import { formatDuration } from "../../../src/report/format-duration.ts";
import { formatMoney } from "../../../src/report/format-money.ts";

const PHASES = ["detect", "notify", "wait for a human", "react", "repair"];

/** A mean incident of one host with office-hours support. */
export const incident: StackedBar = {
  phases: PHASES,
  bars: [{ label: "single, office hours", values: [0.0917, 0, 13.77, 0.25, 2] }],
  write: formatDuration,
};

export const scenarios: StackedBar = {
  phases: PHASES,
  bars: [
    { label: "single, office hours", values: [0.0917, 0, 13.77, 0.25, 2] },
    { label: "single, on-call", values: [0.0917, 0, 0, 0.77, 2] },
    { label: "failover", values: [0.02, 0, 0, 0, 0] },
  ],
  write: formatDuration,
};

/** 1 % of each month of 2026 in Berlin, against few long outages. */
export const months: readonly Month[] = [
  { label: "Jan", budget: 7.44, p50: 0, p95: 22.4, breach: 0.17 },
  { label: "Feb", budget: 6.72, p50: 0, p95: 21.9, breach: 0.16 },
  { label: "Mar", budget: 7.43, p50: 0, p95: 22.4, breach: 0.17 },
  { label: "Apr", budget: 7.2, p50: 0, p95: 30.1, breach: 0.24 },
  { label: "May", budget: 7.44, p50: 0.5, p95: 41.5, breach: 0.31 },
  { label: "Jun", budget: 7.2, p50: 0, p95: 22.2, breach: 0.17 },
  { label: "Jul", budget: 7.44, p50: 0, p95: 22.4, breach: 0.17 },
  { label: "Aug", budget: 7.44, p50: 0, p95: 22.4, breach: 0.17 },
  { label: "Sep", budget: 7.2, p50: 0, p95: 3.2, breach: 0.04 },
  { label: "Oct", budget: 7.45, p50: 0, p95: 0, breach: 0 },
  { label: "Nov", budget: 7.2, p50: 0, p95: 22.2, breach: 0.17 },
  { label: "Dec", budget: 7.44, p50: 9.25, p95: 62.18, breach: 0.55 },
];

/** What a failure costs by the hour it begins in: cheap while somebody is there, dearest when the office has just closed. */
export const week: HeatMap = {
  days: [
    { label: "Mon", values: workday(3000) },
    { label: "Tue", values: workday(3000) },
    { label: "Wed", values: workday(3000) },
    { label: "Thu", values: workday(3000) },
    { label: "Fri", values: workday(7000) },
    { label: "Sat", values: Array.from({ length: 24 }, (_, hour) => 6400 - 100 * hour) },
    { label: "Sun", values: Array.from({ length: 24 }, (_, hour) => 4000 - 100 * hour) },
  ],
  write: (value) => formatMoney(value, { currency: "EUR", digits: 0, unicode: false }),
};

function workday(evening: number): readonly number[] {
  return Array.from({ length: 24 }, (_, hour) => (hour < 8 ? 3200 - 100 * hour : hour < 18 ? 2000 : evening));
}

export const inputs: Tornado = {
  base: 14373,
  inputs: [
    { label: "repair, median", low: 12000, high: 19000 },
    { label: "incidents per year", low: 4791, high: 33000 },
    { label: "reaction", low: 14000, high: 15100 },
    { label: "failover works", low: 17000, high: 13000 },
    { label: "detection", low: 14900, high: 16000 },
  ],
  write: (value) => formatMoney(value, { currency: "EUR", digits: 0, unicode: false }),
};

/** Latency of M/M/1-like servers that each carry 25 requests a second. */
export const latency: LineChart = {
  x: { label: "req/s", write: (value) => value.toFixed(0) },
  y: { label: "p95 in seconds", write: (value) => value.toFixed(1) },
  series: [
    { label: "5 servers", points: servers(5) },
    { label: "4 servers", points: servers(4) },
    { label: "3 servers", points: servers(3) },
  ],
  target: { label: "target 2 s", y: 2 },
  top: 6,
};

function servers(count: number): readonly { readonly x: number; readonly y: number }[] {
  return Array.from({ length: 60 }, (_, index) => ({
    x: index * 2,
    y: index * 2 >= count * 25 ? Infinity : 0.4 / (1 - (index * 2) / (count * 25)),
  }));
}

export const options: ColumnTable = {
  columns: [
    { title: "Option", align: "left" },
    { title: "Downtime h/yr", align: "right" },
    { title: "Total EUR/yr", align: "right" },
  ],
  rows: [
    ["one host, somebody in office hours", { value: 64.463, text: "64.46" }, { value: 14373.2, text: "14 373.20" }],
    ["failover, on-call", { value: 0.659, text: "0.66" }, { value: 21223.74, text: "21 223.74" }],
  ],
};
