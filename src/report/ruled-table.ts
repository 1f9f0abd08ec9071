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
  const placedRows = [head, ...rows].map(placed);
  const widths = columnWidths(placedRows, align.length);
  const [titles = "", ...body] = placedRows.flatMap((row) => rowLines(row, widths, align));
  return [titles, rule.repeat(Math.max(...[titles, ...body].map(displayWidth))), ...body];
}

/** How many columns of the terminal a table with columns of these widths takes, gaps included. */
export function ruledWidth(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + GAP * (widths.length - 1);
}

/** Columns between two columns of text. */
const GAP = 2;

/** A cell with its lines and the columns whose room it takes. */
interface PlacedCell {
  readonly lines: readonly string[];
  readonly column: number;
  readonly span: number;
}

function placed(row: TableRow): readonly PlacedCell[] {
  let next = 0;
  return row.map((cell) => {
    const { content, colSpan } = typeof cell === "string" ? { content: cell, colSpan: 1 } : cell;
    const column = next;
    next += colSpan;
    return { lines: content.split("\n"), column, span: colSpan };
  });
}

/** A cell that spans columns asks for no room of its own; what it needs more than they have, its last column gets. */
function columnWidths(rows: readonly (readonly PlacedCell[])[], columns: number): readonly number[] {
  const widths = Array.from({ length: columns }, () => 0);
  const bySpan = rows.flat().sort((a, b) => a.span - b.span);
  for (const { lines, column, span } of bySpan) {
    const last = column + span - 1;
    const before = span === 1 ? 0 : ruledWidth(widths.slice(column, last)) + GAP;
    widths[last] = Math.max(widths[last] ?? 0, Math.max(...lines.map(displayWidth)) - before);
  }
  return widths;
}

function rowLines(
  row: readonly PlacedCell[],
  widths: readonly number[],
  align: RuledTable["align"],
): readonly string[] {
  const height = Math.max(0, ...row.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, index) =>
    row
      .map(({ lines, column, span }) => {
        const text = lines[index] ?? "";
        const padding = " ".repeat(ruledWidth(widths.slice(column, column + span)) - displayWidth(text));
        return align[column] === "right" ? padding + text : text + padding;
      })
      .join(" ".repeat(GAP))
      .trimEnd(),
  );
}
