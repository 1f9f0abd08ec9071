import type { JSX } from "preact";
import type { OptionAnswer, SlaAnswer } from "../../plan/sla/answer.ts";
import { formatExpected } from "../../report/format-duration.ts";
import { chance, supported } from "../../report/sla/words.ts";
import { OptionCurve } from "../../report/svg/option-curve.tsx";
import { LOOK, money } from "./look.ts";

interface ComparisonProps {
  readonly options: readonly OptionAnswer[];
  readonly names: readonly string[];
  readonly currency: string | undefined;
  /** What single years of each hold, where that was simulated. */
  readonly simulated: readonly (SlaAnswer | undefined)[];
  readonly at: number;
}

/** The scenarios side by side: a table, and the curve of what they cost. */
export function Comparison({ options, names, currency, simulated, at }: ComparisonProps): JSX.Element {
  return (
    <section aria-labelledby="what-if-compare-title">
      <h3 id="what-if-compare-title">Scenarios side by side</h3>
      <div class="scrolls" role="region" aria-label="Table of the scenarios" tabIndex={0}>
        <table class="compare">
          <thead>
            <tr>
              <th scope="col">Scenario</th>
              <th scope="col" class="number">
                down a month
              </th>
              <th scope="col" class="number">
                promise kept
              </th>
              <th scope="col" class="number">
                lost a year
              </th>
              <th scope="col" class="number">
                measures
              </th>
              <th scope="col" class="number">
                together
              </th>
              <th scope="col">verdict</th>
            </tr>
          </thead>
          <tbody>
            {options.map((option, index) => (
              <tr class={index === at ? "shown" : ""}>
                <th scope="row">{names[index]}</th>
                <td class="number">{formatExpected(option.downtimePerMonth.value)}</td>
                <td class="number">{keptText(simulated[index])}</td>
                <td class="number">{option.loss ? money(option.loss.value, currency) : "–"}</td>
                <td class="number">{money(option.price.value, currency)}</td>
                <td class="number">{option.total ? money(option.total.value, currency) : "–"}</td>
                <td>{option.cheapest ? "cheapest" : option.dominated ? "worse than another" : ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {options.length > 1 && currency !== undefined && (
        <OptionCurve
          id="chart-options"
          title="What downtime and measures cost together"
          summary={`The cheapest is ${names[options.findIndex(({ cheapest }) => cheapest)] ?? "none"}.`}
          options={options.map((option, index) => ({
            name: names[index] ?? option.name,
            hours: option.downtimePerYear.value,
            loss: option.loss?.value ?? 0,
            price: option.price.value,
            badYear: badYearOf(option, simulated[index]),
            cheapest: option.cheapest,
            dominated: option.dominated,
          }))}
          hours={formatExpected}
          money={(amount) => money(amount, currency)}
        />
      )}
    </section>
  );
}

function keptText(answer: SlaAnswer | undefined): string {
  if (!answer) return "…";
  const [row] = answer.risk.rows;
  const kept = answer.budgets?.window === "calendar-year" ? row?.yearKept : row?.monthKept;
  return kept ? chance(kept, LOOK) : "–";
}

function badYearOf({ price }: OptionAnswer, answer: SlaAnswer | undefined): number | undefined {
  const cost = answer?.risk.rows[0]?.badYearCost;
  return cost && supported(cost.value, cost) + price.value;
}
