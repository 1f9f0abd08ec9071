import picocolors from "picocolors";
import { displayWidth, padTo } from "../display-width.ts";
import { terminalText } from "../terminal-text.ts";
import { flow } from "../wrap-text.ts";
import type { ChartOptions } from "./chart-options.ts";
import { csv } from "./csv.ts";

/** One value for each hour of the week in the zone of those who read it. */
export interface HeatMap {
  /** Days from top to bottom, each with 24 values from hour 0. */
  readonly days: readonly { readonly label: string; readonly values: readonly number[] }[];
  /** How a value is written in the legend. */
  readonly write: (value: number) => string;
}

/** Seven lines of 24 shaded cells, hours above, what each shade means beneath. */
export function heatMap({ days, write }: HeatMap, { width, unicode, colour }: ChartOptions): readonly string[] {
  const values = days.flatMap(({ values }) => values).filter(Number.isFinite);
  if (values.length === 0) return [];
  const scale = { low: Math.min(...values), high: Math.max(...values) };
  const shades = (unicode ? UNICODE_SHADES : ASCII_SHADES).map((shade, level) => ({
    shade,
    paint: painter(level, colour),
  }));
  const label = Math.max(...days.map((day) => displayWidth(terminalText(day.label)))) + 1;
  const cell = Math.min(Math.max(Math.floor((width - label) / HOURS), 1), WIDEST_CELL);
  const lines = days.map(
    (day) =>
      padTo(terminalText(day.label), label) + day.values.map((value) => draw(value, scale, shades, cell)).join(""),
  );
  return [hourLine(label, cell), ...lines.map((line) => line.trimEnd()), ...legend(scale, shades, write, width)];
}

/** The same as comma-separated values, one row a day. */
export function heatMapCsv({ days }: HeatMap): string {
  return csv([
    ["day", ...Array.from({ length: HOURS }, (_, hour) => hour)],
    ...days.map(({ label, values }) => [label, ...values]),
  ]);
}

const HOURS = 24;
const WIDEST_CELL = 3;
const UNICODE_SHADES = ["·", "░", "▒", "▓", "█"] as const;
const ASCII_SHADES = [".", ":", "+", "%", "#"] as const;

interface Scale {
  readonly low: number;
  readonly high: number;
}

interface Shade {
  readonly shade: string;
  readonly paint: (text: string) => string;
}

function painter(level: number, colour: boolean): (text: string) => string {
  const paint = picocolors.createColors(colour);
  return [paint.dim, paint.cyan, paint.yellow, paint.red, paint.red][level] ?? String;
}

function draw(value: number, scale: Scale, shades: readonly Shade[], cell: number): string {
  const found = Number.isFinite(value) ? shades[level(value, scale, shades.length)] : undefined;
  return found ? found.paint(found.shade.repeat(cell)) : "?".repeat(cell);
}

function level(value: number, { low, high }: Scale, levels: number): number {
  return high === low ? 0 : Math.min(Math.floor(((value - low) / (high - low)) * levels), levels - 1);
}

function hourLine(label: number, cell: number): string {
  const step = cell === 1 ? 6 : 3;
  const hours = Array.from({ length: HOURS / step }, (_, index) =>
    String(index * step)
      .padStart(2, "0")
      .padEnd(step * cell),
  );
  return (" ".repeat(label) + hours.join("")).trimEnd();
}

function legend(
  { low, high }: Scale,
  shades: readonly Shade[],
  write: (value: number) => string,
  width: number,
): readonly string[] {
  const first = shades[0];
  if (low === high) return first ? [`${first.paint(first.shade)} ${write(low)}`] : [];
  const from = (step: number): string => write(low + ((high - low) * step) / shades.length);
  return flow(
    [...shades.map(({ shade, paint }, step) => `${paint(shade)} from ${from(step)}`), `to ${write(high)}`],
    "  ",
    width,
  );
}
