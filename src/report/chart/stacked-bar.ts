import picocolors from "picocolors";
import { displayWidth, padBefore, padTo } from "../display-width.ts";
import { terminalText } from "../terminal-text.ts";
import { flow } from "../wrap-text.ts";
import type { ChartOptions } from "./chart-options.ts";
import { csv } from "./csv.ts";
import { share } from "./share.ts";

/** What an amount is made of, for one or more things on one scale: the phases of an incident under each scenario. */
export interface StackedBar {
  readonly phases: readonly string[];
  /** One value from zero for each phase, all in one unit. */
  readonly bars: readonly { readonly label: string; readonly values: readonly number[] }[];
  /** How a value is written. */
  readonly write: (value: number) => string;
}

/** One line a bar and a legend; with a single bar the legend says how much each phase takes. */
export function stackedBar(
  { phases, bars, write }: StackedBar,
  { width, unicode, colour }: ChartOptions,
): readonly string[] {
  const totals = bars.map(({ values }) => sum(values));
  const labels = bars.map(({ label }) => terminalText(label));
  const written = totals.map(write);
  const labelWidth = Math.max(...labels.map(displayWidth), 0);
  const totalWidth = Math.max(...written.map(displayWidth), 0);
  const room = Math.max(width - labelWidth - totalWidth - 4, NARROWEST_BAR);
  const fills = phases.map((_, phase) => fill(phase, unicode, colour));
  const largest = Math.max(...totals);
  const lines = bars.map(({ values }, index) => {
    const cells = share(values, Math.min(room, Math.ceil((room * (totals[index] ?? 0)) / (largest || 1))));
    const drawn = cells.map((count, phase) => (count === 0 ? "" : (fills[phase]?.(count) ?? ""))).join("");
    return `${padTo(labels[index] ?? "", labelWidth)}  ${padTo(drawn, room)}  ${padBefore(written[index] ?? "", totalWidth)}`;
  });
  return [
    ...lines,
    ...legend(
      { phases, bars, write },
      fills.map((draw) => draw(1)),
      width,
    ),
  ];
}

/** The same as comma-separated values, one row a bar. */
export function stackedBarCsv({ phases, bars }: StackedBar): string {
  return csv([["label", ...phases, "total"], ...bars.map(({ label, values }) => [label, ...values, sum(values)])]);
}

const NARROWEST_BAR = 10;

function legend({ phases, bars, write }: StackedBar, fills: readonly string[], width: number): readonly string[] {
  const values = bars.length === 1 ? bars[0]?.values : undefined;
  const total = sum(values ?? []);
  const pieces = phases.map((phase, index) => {
    const value = values?.[index];
    const amount =
      value === undefined || total === 0 ? "" : ` ${write(value)} (${Math.round((100 * value) / total)} %)`;
    return `${fills[index] ?? ""} ${terminalText(phase)}${amount}`;
  });
  return flow(pieces, "   ", width - 2).map((line) => `  ${line}`);
}

const UNICODE_FILLS = ["░", "▒", "█", "▓", "▚", "▤"] as const;
const ASCII_FILLS = [".", ":", "#", "=", "+", "o"] as const;

function fill(phase: number, unicode: boolean, colour: boolean): (count: number) => string {
  const paint = picocolors.createColors(colour);
  const fills = unicode ? UNICODE_FILLS : ASCII_FILLS;
  const paints = [paint.cyan, paint.blue, paint.red, paint.magenta, paint.green, paint.yellow];
  const character = fills[phase % fills.length] ?? "#";
  const painted = paints[phase % paints.length] ?? String;
  return (count) => painted(character.repeat(count));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
