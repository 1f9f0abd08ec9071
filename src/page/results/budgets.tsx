import type { JSX } from "preact";
import type { SlaAnswer } from "../../plan/sla/answer.ts";
import type { Cell } from "../../report/chart/column-table.ts";
import { budgetTable } from "../../report/sla/budget-table.ts";
import { readingTexts } from "../../report/sla/reading-text.ts";
import { joined, LOOK } from "./look.ts";

/** What the promise allows in the windows that come next. */
export function Budgets({ answer }: { readonly answer: SlaAnswer }): JSX.Element | null {
  if (!answer.budgets) return null;
  const { columns, rows } = budgetTable(answer, LOOK);
  return (
    <section aria-labelledby="what-if-budget-title">
      <h3 id="what-if-budget-title">{`What ${answer.budgets.availability} allows`}</h3>
      <div class="scrolls" role="region" aria-label="Table of what is allowed" tabIndex={0}>
        <table class="budgets">
          <thead>
            <tr>
              {columns.map(({ title, align }) => (
                <th scope="col" class={align === "right" ? "number" : ""}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first = "", ...cells]) => (
              <tr>
                <th scope="row">{textOf(first)}</th>
                {cells.map((cell, index) => (
                  <td class={columns[index + 1]?.align === "right" ? "number" : ""}>{textOf(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What follows from the numbers, in sentences. */
export function Readings({ answer }: { readonly answer: SlaAnswer }): JSX.Element | null {
  const texts = readingTexts(answer.readings, answer.currency ?? "", LOOK);
  if (texts.length === 0) return null;
  return (
    <section aria-labelledby="what-if-readings-title">
      <h3 id="what-if-readings-title">What follows</h3>
      <ul class="readings">
        {texts.map((text) => (
          <li>{joined(text)}</li>
        ))}
      </ul>
    </section>
  );
}

function textOf(cell: Cell): string {
  return joined(typeof cell === "string" ? cell : cell.text);
}
