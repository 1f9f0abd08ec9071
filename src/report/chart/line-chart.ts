import picocolors from "picocolors";
import { displayWidth, padBefore } from "../display-width.ts";
import { terminalText } from "../terminal-text.ts";
import { flow } from "../wrap-text.ts";
import type { ChartOptions } from "./chart-options.ts";
import { csv } from "./csv.ts";
import { crossing, valueAt, type Point } from "./curve.ts";

/** Curves over one axis, such as latency against load for n, n-1 and n-2 servers. */
export interface LineChart {
  readonly x: Axis;
  readonly y: Axis;
  /** Points by rising x; a y that is not finite leaves a gap. */
  readonly series: readonly { readonly label: string; readonly points: readonly Point[] }[];
  /** A line that should not be exceeded. */
  readonly target?: { readonly label: string; readonly y: number };
  /** The largest y that is drawn; by default the largest there is. A curve that runs to infinity needs it. */
  readonly top?: number;
}

export interface Axis {
  readonly label: string;
  readonly write: (value: number) => string;
}

/** The curves from y = 0 upwards, the axes, and a legend that says where each curve first exceeds the target. */
export function lineChart(chart: LineChart, { width, unicode, colour }: ChartOptions): readonly string[] {
  const range = rangeOf(chart);
  if (!range) return [];
  const glyphs = unicode ? UNICODE : ASCII;
  const marks = chart.series.map((_, index) => mark(index, glyphs.marks, colour));
  const ticks = tickTexts(chart, range);
  const gutter = Math.max(...ticks.map(displayWidth));
  const columns = Math.max(width - gutter - 2, NARROWEST_PLOT);
  const grid = plot(chart, range, columns);
  const rows = grid.map((inks, row) => {
    const cells = inks
      .map((ink) => (ink === "target" ? glyphs.target : ink === undefined ? " " : (marks[ink] ?? "")))
      .join("");
    return `${padBefore(ticks[row] ?? "", gutter)} ${glyphs.side}${cells}`.trimEnd();
  });
  return [
    terminalText(chart.y.label).trimEnd(),
    ...rows,
    ...xAxis(chart.x, range, gutter, columns, glyphs),
    ...legend(chart, marks, glyphs.target, width),
  ];
}

/** The same as comma-separated values: series, x and y, one row a point. */
export function lineChartCsv({ x, y, series }: LineChart): string {
  return csv([
    ["series", x.label, y.label],
    ...series.flatMap(({ label, points }) => points.map((point) => [label, point.x, point.y])),
  ]);
}

const ROWS = 12;
const NARROWEST_PLOT = 20;

const UNICODE = { marks: ["●", "○", "▲", "△", "◆"], target: "╌", side: "│", corner: "└", floor: "─" } as const;
const ASCII = { marks: ["o", "x", "+", "*", "@"], target: "-", side: "|", corner: "+", floor: "-" } as const;

type Glyphs = typeof UNICODE | typeof ASCII;

function mark(index: number, marks: readonly string[], colour: boolean): string {
  const paint = picocolors.createColors(colour);
  const paints = [paint.cyan, paint.yellow, paint.red, paint.magenta, paint.green];
  return (paints[index % paints.length] ?? String)(marks[index % marks.length] ?? "o");
}

interface Range {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

function rangeOf({ series, target, top }: LineChart): Range | undefined {
  const points = series.flatMap(({ points }) => points).filter(({ y }) => Number.isFinite(y));
  if (points.length === 0) return undefined;
  const xs = points.map(({ x }) => x);
  const highest = top ?? Math.max(...points.map(({ y }) => y), target?.y ?? 0);
  return { left: Math.min(...xs), right: Math.max(...xs), top: highest > 0 ? highest : 1 };
}

function rowOf(y: number, { top }: Range): number {
  return ROWS - 1 - Math.round((y / top) * (ROWS - 1));
}

function tickTexts({ y, target }: LineChart, range: Range): readonly string[] {
  const ticks = new Map([
    [0, range.top],
    [rowOf(range.top / 2, range), range.top / 2],
    [ROWS - 1, 0],
  ]);
  if (target && target.y <= range.top) ticks.set(rowOf(target.y, range), target.y);
  return Array.from({ length: ROWS }, (_, row) => {
    const value = ticks.get(row);
    return value === undefined ? "" : y.write(value);
  });
}

/** What is drawn in a cell: the number of a series, the target line, or nothing. */
type Ink = number | "target" | undefined;

function plot({ series, target }: LineChart, range: Range, columns: number): readonly (readonly Ink[])[] {
  const grid: Ink[][] = Array.from({ length: ROWS }, () => Array.from({ length: columns }, () => undefined));
  if (target && target.y <= range.top) grid[rowOf(target.y, range)]?.fill("target");
  // The first series is drawn last, so that it stays whole.
  for (const [index, { points }] of [...series.entries()].reverse()) {
    let before: number | undefined;
    for (let column = 0; column < columns; column++) {
      const y = valueAt(points, range.left + ((range.right - range.left) * column) / Math.max(columns - 1, 1));
      const row = y === undefined ? undefined : rowOf(y, range);
      if (row !== undefined) for (const filled of stroke(before, row)) if (grid[filled]) grid[filled][column] = index;
      before = row;
    }
  }
  return grid;
}

/** Rows of a column that a curve passes on its way from the row before it; what lies outside the plot is left out by the caller. */
function stroke(before: number | undefined, row: number): readonly number[] {
  if (before === undefined || Math.abs(before - row) < 2) return [row];
  const towards = Math.sign(before - row);
  const length = Math.min(Math.abs(before - row), 2 * ROWS);
  return Array.from({ length }, (_, step) => row + towards * step);
}

function xAxis(
  { label, write }: Axis,
  { left, right }: Range,
  gutter: number,
  columns: number,
  glyphs: Glyphs,
): readonly string[] {
  const middle = write((left + right) / 2);
  const [first, last] = [write(left), `${write(right)} ${terminalText(label)}`];
  const half = Math.max(1, Math.floor((columns - displayWidth(middle)) / 2) - displayWidth(first));
  const rest = Math.max(1, columns - displayWidth(first) - half - displayWidth(middle) - displayWidth(last));
  return [
    `${" ".repeat(gutter + 1)}${glyphs.corner}${glyphs.floor.repeat(columns)}`,
    `${" ".repeat(gutter + 2)}${first}${" ".repeat(half)}${middle}${" ".repeat(rest)}${last}`.trimEnd(),
  ];
}

function legend(
  { series, target, x }: LineChart,
  marks: readonly string[],
  line: string,
  width: number,
): readonly string[] {
  const curves = series.map(({ label, points }, index) => {
    const at = target && crossing(points, target.y);
    return `${marks[index] ?? ""} ${terminalText(label)}${at === undefined ? "" : `, above from ${x.write(at)}`}`;
  });
  const targets = target ? [`${line} ${terminalText(target.label)}`] : [];
  return flow([...targets, ...curves], "   ", width);
}
