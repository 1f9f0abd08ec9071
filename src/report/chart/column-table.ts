import picocolors from "picocolors";
import { displayWidth, padTo } from "../display-width.ts";
import { ruledTable, ruledWidth } from "../ruled-table.ts";
import { terminalText } from "../terminal-text.ts";
import { wrapText } from "../wrap-text.ts";
import type { ChartOptions } from "./chart-options.ts";
import { csv } from "./csv.ts";

/** A text, or a number with the way it is written. */
export type Cell = string | { readonly value: number; readonly text: string };

export interface ColumnTable {
  /** Numbers stand to the right, texts to the left. */
  readonly columns: readonly { readonly title: string; readonly align: "left" | "right" }[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Rows under their titles; where they do not fit, texts are wrapped, and on a narrow terminal each row becomes a list. */
export function columnTable(
  { columns, rows }: ColumnTable,
  { width, unicode, colour }: ChartOptions,
): readonly string[] {
  const paint = picocolors.createColors(colour);
  const titles = columns.map(({ title }) => terminalText(title));
  const texts = rows.map((row) => columns.map((_, column) => cellText(row[column])));
  const aligns = columns.map(({ align }) => align);
  const widths =
    fitted(titles, texts, { aligns, width, least: longestWords(texts) }) ??
    fitted(titles, texts, { aligns, width, least: [] });
  if (!widths)
    return texts.flatMap((row, index) => [...(index === 0 ? [] : [""]), ...asList(titles, row, width, paint.bold)]);
  const wrapped = (cells: readonly string[]): readonly string[] =>
    cells.map((text, column) => wrapText(text, widths[column] ?? 1).join("\n"));
  return ruledTable({
    head: titles.map(paint.dim),
    rows: texts.map(wrapped),
    align: columns.map(({ align }) => align),
    rule: unicode ? "─" : "-",
  });
}

/** The same rows as comma-separated values, numbers unrounded. */
export function columnTableCsv({ columns, rows }: ColumnTable): string {
  return csv([
    columns.map(({ title }) => title),
    ...rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : cell.value))),
  ]);
}

function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  return terminalText(typeof cell === "string" ? cell : cell.text);
}

/** A text column narrower than this is unreadable. */
const NARROWEST_TEXT = 12;

interface Limits {
  readonly aligns: readonly string[];
  readonly width: number;
  /** The widths below which words would be cut. */
  readonly least: readonly number[];
}

/** Widths that fit: the widest text column gives way first; undefined when there is no room for the numbers. */
function fitted(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  { aligns, width, least: words }: Limits,
): readonly number[] | undefined {
  const least = titles.map((title, column) =>
    aligns[column] === "left" ? Math.max(NARROWEST_TEXT, displayWidth(title), words[column] ?? 0) : Infinity,
  );
  const widths = titles.map((title, column) =>
    rows.reduce((most, row) => Math.max(most, displayWidth(row[column] ?? "")), displayWidth(title)),
  );
  for (let excess = ruledWidth(widths) - width; excess > 0; excess--) {
    const spare = widths.map((size, column) => (size > (least[column] ?? Infinity) ? size : 0));
    const widest = spare.indexOf(Math.max(...spare));
    const size = spare[widest] ?? 0;
    if (size === 0) return undefined;
    widths[widest] = size - 1;
  }
  return widths;
}

function longestWords(rows: readonly (readonly string[])[]): readonly number[] {
  const columns = rows[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) =>
    rows.reduce((most, row) => Math.max(most, ...(row[column] ?? "").split(" ").map(displayWidth)), 0),
  );
}

function asList(
  titles: readonly string[],
  [first = "", ...cells]: readonly string[],
  width: number,
  bold: (text: string) => string,
): readonly string[] {
  const label = Math.max(...titles.slice(1).map(displayWidth), 0) + 2;
  const lines = cells.flatMap((text, index) => {
    const [start = "", ...more] = wrapText(text, Math.max(width - label - 2, NARROWEST_TEXT));
    return [
      `  ${padTo(titles[index + 1] ?? "", label)}${start}`.trimEnd(),
      ...more.map((line) => `  ${" ".repeat(label)}${line}`),
    ];
  });
  return [...wrapText(first, width).map(bold), ...lines];
}
