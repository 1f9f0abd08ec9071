import CliTable from "cli-table3";
import { displayWidth } from "./display-width.ts";

/** Cells of one row from left to right, wrapped already; a cell may have several lines, and may take the room of several columns. */
export type TableRow = readonly (string | { readonly content: string; readonly colSpan: number })[];

export interface RuledTable {
  /** Column titles of one line each. */
  readonly head: readonly string[];
  readonly rows: readonly TableRow[];
  readonly align: readonly ("left" | "right")[];
  /** The character that the rule beneath the titles is drawn with. */
  readonly rule: string;
}

/** Lines of a table with a rule beneath its titles and nothing else drawn; no line ends in a space. */
export function ruledTable({ head, rows, align, rule }: RuledTable): readonly string[] {
  const [titles = "", ...body] = draw([head, ...rows], align);
  return [titles, rule.repeat(Math.max(...[titles, ...body].map(displayWidth))), ...body];
}

/** How many columns of the terminal a table with columns of these widths takes, gaps included. */
export function ruledWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP * (widths.length - 1);
}

/** Columns between two columns of text. */
const GAP = 2;

function draw(rows: readonly TableRow[], align: readonly ("left" | "right")[]): readonly string[] {
  const table = new CliTable({
    chars: NOTHING_DRAWN,
    // The lists are empty because cli-table3 otherwise colours borders and titles even into a pipe.
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": GAP - NOTHING_DRAWN.middle.length },
    // Without widths it makes room for all it is given; with them it would cut what it measures differently.
    colAligns: [...align],
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString().split("\n").map((line) => line.trimEnd());
}

/** One space between cells, since cli-table3 counts a spanning cell as if each border it covers were one column. */
const NOTHING_DRAWN = {
  top: "", "top-mid": "", "top-left": "", "top-right": "",
  bottom: "", "bottom-mid": "", "bottom-left": "", "bottom-right": "",
  left: "", "left-mid": "", mid: "", "mid-mid": "", right: "", "right-mid": "", middle: " ",
};
