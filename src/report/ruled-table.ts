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

type Align = readonly ("left" | "right")[];

/** cli-table3 compares each cell with each above it, so a long table is drawn a few rows at a time, on struts that keep the columns' widths. */
function draw(rows: readonly TableRow[], align: Align): readonly string[] {
  const widths = columnWidths(rows, align.length);
  if (rows.some((row) => isTooWide(row, widths))) return drawSlice(rows, align);
  const struts = widths.map((width) => " ".repeat(width));
  const slices = Array.from({ length: Math.ceil(rows.length / SLICE) }, (_, index) =>
    rows.slice(index * SLICE, (index + 1) * SLICE),
  );
  return slices.flatMap((slice) => drawSlice([struts, ...slice], align).slice(1));
}

const SLICE = 6;

function columnWidths(rows: readonly TableRow[], columns: number): readonly number[] {
  const widths = Array.from({ length: columns }, () => 0);
  for (const row of rows) {
    for (const { cell, column } of placed(row)) {
      // A cell that spans columns asks for no room of its own, unless it needs more than they have.
      if (typeof cell === "string")
        widths[column] = Math.max(widths[column] ?? 0, ...cell.split("\n").map(displayWidth));
    }
  }
  return widths;
}

function isTooWide(row: TableRow, widths: readonly number[]): boolean {
  return placed(row).some(
    ({ cell, column }) =>
      typeof cell !== "string" && displayWidth(cell.content) > ruledWidth(widths.slice(column, column + cell.colSpan)),
  );
}

function placed(row: TableRow): readonly { readonly cell: TableRow[number]; readonly column: number }[] {
  let next = 0;
  return row.map((cell) => {
    const column = next;
    next += typeof cell === "string" ? 1 : cell.colSpan;
    return { cell, column };
  });
}

function drawSlice(rows: readonly TableRow[], align: Align): readonly string[] {
  const table = new CliTable({
    chars: NOTHING_DRAWN,
    // The lists are empty because cli-table3 otherwise colours borders and titles even into a pipe.
    style: {
      head: [],
      border: [],
      compact: true,
      "padding-left": 0,
      "padding-right": GAP - NOTHING_DRAWN.middle.length,
    },
    // Without widths it makes room for all it is given; with them it would cut what it measures differently.
    colAligns: [...align],
  });
  for (const row of rows) table.push([...row]);
  return table
    .toString()
    .split("\n")
    .map((line) => line.trimEnd());
}

/** One space between cells, since cli-table3 counts a spanning cell as if each border it covers were one column. */
const NOTHING_DRAWN = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: " ",
};
