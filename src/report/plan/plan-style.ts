import picocolors from "picocolors";
import type { ChartOptions } from "../chart/chart-options.ts";
import { terminalText } from "../terminal-text.ts";
import { wrapText } from "../wrap-text.ts";

/** How a plan is written, decided once from the options. */
export interface PlanStyle {
  readonly chart: ChartOptions;
  /** A title of a section with what comes of it. */
  heading(this: void, title: string, outcome: string): readonly string[];
  /** A sentence, wrapped; texts of the files are made harmless. */
  prose(this: void, text: string): readonly string[];
  /** A sentence as an entry of a list, after a dash. */
  entry(this: void, text: string): readonly string[];
}

/** The style for a terminal. */
export function planStyle(options: ChartOptions): PlanStyle {
  // A terminal that does not know its size says 0.
  const chart = { ...options, width: Math.max(options.width, NARROWEST) };
  const paint = picocolors.createColors(chart.colour);
  const width = Math.min(chart.width, WIDEST_PROSE);
  const prose = (text: string): readonly string[] => wrapText(terminalText(text), width);
  const entry = (text: string): readonly string[] =>
    wrapText(terminalText(text), width - DASH.length).map(
      (line, index) => `${index === 0 ? DASH : " ".repeat(DASH.length)}${line}`,
    );
  return {
    chart,
    entry,
    heading: (title, outcome) => {
      const [first = "", ...rest] = prose(`${title}: ${outcome}`);
      const name = terminalText(`${title}:`);
      return [first.startsWith(name) ? paint.bold(name) + first.slice(name.length) : paint.bold(first), ...rest];
    },
    prose,
  };
}

const NARROWEST = 40;
const WIDEST_PROSE = 110;
const DASH = "- ";
