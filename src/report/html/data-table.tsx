import type { VNode } from "preact";
import type { Cell, ColumnTable } from "../chart/column-table.ts";

/** Rows under their titles, numbers to the right; the first column names the rows. */
export function DataTable({
  data: { columns, rows },
  caption,
}: {
  readonly data: ColumnTable;
  readonly caption?: string;
}): VNode | null {
  if (rows.length === 0) return null;
  const aligned = (column: number): { readonly class?: string } =>
    columns[column]?.align === "right" ? { class: "number" } : {};
  return (
    <section class="scrolls" aria-label={caption ?? "Table"} tabIndex={0}>
      <table class="data">
        {caption !== undefined && <caption>{caption}</caption>}
        <thead>
          <tr>
            {columns.map(({ title }, column) => (
              <th scope="col" {...aligned(column)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell, column) =>
                column === 0 ? <th scope="row">{textOf(cell)}</th> : <td {...aligned(column)}>{textOf(cell)}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell : cell.text;
}
