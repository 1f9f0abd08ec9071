import picocolors from "picocolors";
import { displayWidth, padBefore, padTo } from "../display-width.ts";
import { terminalText } from "../terminal-text.ts";
import { flow } from "../wrap-text.ts";
import type { ChartOptions } from "./chart-options.ts";
import { csv } from "./csv.ts";

/** What the result becomes when one input takes its low and its high end, the others staying as they are. */
export interface Tornado {
  /** The result with all inputs as they are. */
  readonly base: number;
  readonly inputs: readonly { readonly label: string; readonly low: number; readonly high: number }[];
  /** How a result is written. */
  readonly write: (value: number) => string;
}

/** A line an input (two where its label leaves no room), the one that moves the result most on top; light for its low end, solid for its high end, the base between. */
export function tornado({ base, inputs, write }: Tornado, { width, unicode, colour }: ChartOptions): readonly string[] {
  const sorted = bySwing(inputs);
  const labels = sorted.map(({ label }) => terminalText(label));
  const ends = sorted.map(({ low, high }) => ({ left: write(Math.min(low, high)), right: write(Math.max(low, high)) }));
  const labelWidth = widest(labels);
  const leftWidth = widest(ends.map(({ left }) => left));
  const beside = width - leftWidth - widest(ends.map(({ right }) => right)) - 2;
  const apart = beside - labelWidth - 2 < NARROWEST_PLOT;
  const room = Math.max(apart ? beside : beside - labelWidth - 2, NARROWEST_PLOT);
  const scale = {
    from: Math.min(base, ...sorted.flatMap(({ low, high }) => [low, high])),
    to: Math.max(base, ...sorted.flatMap(({ low, high }) => [low, high])),
    room,
  };
  const draw = painted(unicode, colour);
  const lines = sorted.flatMap(({ low, high }, index) => {
    const cells = barCells({ low: cellOf(low, scale), base: cellOf(base, scale), high: cellOf(high, scale) }, room);
    const { left = "", right = "" } = ends[index] ?? {};
    const bar = `${padBefore(left, leftWidth)} ${cells.map(draw).join("")} ${right}`;
    return apart ? [labels[index] ?? "", bar] : [`${padTo(labels[index] ?? "", labelWidth)}  ${bar}`];
  });
  const { low, high } = { low: draw("low"), high: draw("high") };
  return sorted.length === 0
    ? []
    : [...lines, ...flow([`base ${write(base)}; ${low} input at its low end`, `${high} at its high end`], ", ", width)];
}

/** The same as comma-separated values, sorted alike. */
export function tornadoCsv({ base, inputs }: Tornado): string {
  return csv([
    ["input", "low", "base", "high"],
    ...bySwing(inputs).map(({ label, low, high }) => [label, low, base, high]),
  ]);
}

const NARROWEST_PLOT = 11;

type Ink = "low" | "high" | "base" | "none";

function bySwing(inputs: Tornado["inputs"]): Tornado["inputs"] {
  return inputs.toSorted((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
}

function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(displayWidth));
}

function cellOf(
  value: number,
  { from, to, room }: { readonly from: number; readonly to: number; readonly room: number },
): number {
  return to === from ? Math.floor(room / 2) : Math.round(((value - from) / (to - from)) * (room - 1));
}

interface Cells {
  readonly low: number;
  readonly base: number;
  readonly high: number;
}

function barCells({ low, base, high }: Cells, room: number): readonly Ink[] {
  return Array.from({ length: room }, (_, cell): Ink => {
    if (cell === base) return "base";
    const inLow = between(cell, low, base);
    const inHigh = between(cell, high, base);
    // Where both ends lie on one side the shorter bar is seen in front of the longer.
    if (inLow && inHigh) return Math.abs(low - base) < Math.abs(high - base) ? "low" : "high";
    if (inLow) return "low";
    return inHigh ? "high" : "none";
  });
}

function between(cell: number, a: number, b: number): boolean {
  return cell >= Math.min(a, b) && cell <= Math.max(a, b);
}

function painted(unicode: boolean, colour: boolean): (ink: Ink) => string {
  const paint = picocolors.createColors(colour);
  const inks = unicode ? { low: "░", high: "█", base: "│", none: " " } : { low: "-", high: "#", base: "|", none: " " };
  const paints = { low: paint.cyan, high: paint.yellow, base: paint.bold, none: String };
  return (ink) => paints[ink](inks[ink]);
}
