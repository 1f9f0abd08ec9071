import CliTable from "cli-table3";

/** Cells of one row from left to right; a cell may have several lines, and may take the room of several columns. */
export type TableRow = readonly (string | { readonly content: string; readonly colSpan: number })[];

export interface RuledTable {
  /** Column titles of one line each; none leaves out the rule beneath as well. */
  readonly head?: readonly string[];
  readonly rows: readonly TableRow[];
  readonly align: readonly ("left" | "right")[];
  /** Columns of text, without the gaps of two between them. */
  readonly widths: readonly number[];
  /** The character that the rule beneath the titles is drawn with. */
  readonly rule: string;
}

/** Lines of a table with a rule beneath its titles and nothing else drawn; no line ends in a space. */
export function ruledTable({ head, rows, align, widths, rule }: RuledTable): readonly string[] {
  if (!head) return draw(rows, align, widths);
  const [titles = "", ...body] = draw([head, ...rows], align, widths);
  return [titles, rule.repeat(ruledWidth(widths)), ...body];
}

/** How many columns a table takes: its texts and the gaps between them. */
export function ruledWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP * (widths.length - 1);
}

/** Columns between two columns of text. */
const GAP = 2;

function draw(rows: readonly TableRow[], align: readonly ("left" | "right")[], widths: readonly number[]): readonly string[] {
  if (rows.length === 0) return [];
  const table = new CliTable({
    chars: NOTHING_DRAWN,
    // The lists are empty because cli-table3 otherwise colours borders and titles even into a pipe.
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": GAP - NOTHING_DRAWN.middle.length },
    colAligns: [...align],
    colWidths: widths.map((width) => width + GAP - NOTHING_DRAWN.middle.length),
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
