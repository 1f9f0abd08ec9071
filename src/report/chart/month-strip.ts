import picocolors from "picocolors";
import { displayWidth, padBefore } from "../display-width.ts";
import { formatClock } from "../format-duration.ts";
import { terminalText } from "../terminal-text.ts";
import { flow } from "../wrap-text.ts";
import type { ChartOptions } from "./chart-options.ts";
import { csv } from "./csv.ts";

/** A month's downtime in hours against its budget; `breach` is the chance from 0 to 1 that the budget does not last. */
export interface Month {
  readonly label: string;
  readonly budget: number;
  readonly p50: number;
  readonly p95: number;
  readonly breach: number;
}

/** A box a month, shaded by the chance of a breach, with the hours under it; one line a month where the boxes do not fit. */
export function monthStrip(months: readonly Month[], { width, unicode, colour }: ChartOptions): readonly string[] {
  if (months.length === 0) return [];
  const paint = picocolors.createColors(colour);
  const columns = months.map((month) => boxTexts(month));
  const cell = Math.max(...columns.flat().map(displayWidth)) + 1;
  const shades = unicode ? UNICODE_SHADES : ASCII_SHADES;
  if (LABEL_WIDTH + cell * months.length > width)
    return months.flatMap((month) => flow(monthPieces(month, shades), ", ", width));
  const rows = ROW_LABELS.map((label, row) =>
    (label.padEnd(LABEL_WIDTH) + columns.map((texts) => padBefore(texts[row] ?? "", cell)).join("")).trimEnd(),
  );
  const boxes = months.map(({ breach }) => ` ${shade(breach, shades).repeat(cell - 1)}`).join("");
  return [
    rows[0] ?? "",
    (" ".repeat(LABEL_WIDTH) + paint.yellow(boxes)).trimEnd(),
    ...rows.slice(1),
    ...key(shades, width),
  ];
}

/** The same as comma-separated values: hours, and the chance from 0 to 1. */
export function monthStripCsv(months: readonly Month[]): string {
  const rows = months.map(({ label, budget, p50, p95, breach }) => [label, budget, p50, p95, breach]);
  return csv([["month", "budget_hours", "p50_hours", "p95_hours", "breach_probability"], ...rows]);
}

const ROW_LABELS = ["", "allowed", "usual", "bad", "broken"] as const;
const LABEL_WIDTH = 7;

function boxTexts({ label, budget, p50, p95, breach }: Month): readonly string[] {
  return [terminalText(label), wholeMinutesDown(budget), simulated(p50), simulated(p95), chance(breach)];
}

function monthPieces(month: Month, shades: readonly string[]): readonly string[] {
  const [label = "", allowed = "", usual = "", bad = "", broken = ""] = boxTexts(month);
  return [`${label} ${shade(month.breach, shades)} usual ${usual}`, `bad ${bad} of ${allowed}`, `broken ${broken}`];
}

/** A budget is rounded down, also in its column. */
function wholeMinutesDown(hours: number): string {
  return formatClock(Math.floor(hours * 60 + 1e-9) / 60);
}

/** Minutes of a day and more are below what a simulation can tell. */
function simulated(hours: number): string {
  return hours >= 10 ? `${Math.round(hours)} h` : formatClock(hours);
}

/** From simulation neither 0 nor 1 can be known. */
function chance(breach: number): string {
  if (breach < 0.005) return "<1%";
  return breach > 0.995 ? ">99%" : `${Math.round(breach * 100)}%`;
}

const STEPS = [0.05, 0.2, 0.5] as const;
const UNICODE_SHADES = ["░", "▒", "▓", "█"] as const;
const ASCII_SHADES = [".", ":", "+", "#"] as const;

function shade(breach: number, shades: readonly string[]): string {
  return shades[STEPS.filter((step) => breach >= step).length] ?? "";
}

function key([never = "", seldom = "", often = "", mostly = ""]: readonly string[], width: number): readonly string[] {
  return [
    ...flow(["usual: every second year has less", "bad: one in twenty has more"], "; ", width),
    ...flow(
      ["chance to be broken:", `${never} under 5 %`, `${seldom} under 20 %`, `${often} under 50 %`, `${mostly} more`],
      "  ",
      width,
    ),
  ];
}
