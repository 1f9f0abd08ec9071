import type { JSX } from "preact";

/** Numbers of a chart as a table; the first column names the rows. */
export interface DataTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The numbers of a chart, folded. */
export function NumbersTable({ name, columns, rows }: DataTable & { readonly name: string }): JSX.Element {
  return (
    <details class="numbers">
      <summary>Numbers</summary>
      <section class="scroll" aria-label={`${name}: numbers`} tabIndex={0}>
        <table>
          <thead>
            <tr>{columns.map((column) => (column === "" ? <td /> : <th scope="col">{column}</th>))}</tr>
          </thead>
          <tbody>
            {rows.map(([first, ...cells]) => (
              <tr>
                <th scope="row">{first}</th>
                {cells.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
