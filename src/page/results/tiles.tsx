import type { JSX } from "preact";
import type { OptionAnswer, SlaAnswer } from "../../plan/sla/answer.ts";
import { formatBudget, formatExpected } from "../../report/format-duration.ts";
import { chance, simulatedHours, supported } from "../../report/sla/words.ts";
import { joined, LOOK, money } from "./look.ts";

interface TilesProps {
  readonly answer: SlaAnswer;
  readonly option: OptionAnswer | undefined;
  /** Whether years are being simulated. */
  readonly waits: boolean;
}

/** The figures that decide, large: what to expect, what is allowed, how often that is kept, what it costs. */
export function Tiles({ answer, option, waits }: TilesProps): JSX.Element {
  const { headline, budgets, currency } = answer;
  const month = budgets?.rows.findLast(({ window }) => window.startsWith("month"));
  const [risk] = answer.risk.rows;
  const kept = budgets?.window === "calendar-year" ? risk?.yearKept : risk?.monthKept;
  return (
    <dl class="tiles">
      <Tile name="down a month, on average" figure={formatExpected(headline.downtimePerMonth.value)} id="figure-month">
        {`${formatExpected(headline.downtimePerYear.value)} a year; a bad one ${headline.badYear ? simulatedHours(headline.badYear) : later(waits)}`}
      </Tile>
      <Tile
        name={month ? `allowed in ${month.window}` : "allowed a month"}
        figure={month?.allowed ? formatBudget(month.allowed.value) : "–"}
        id="figure-allowed"
      >
        {month?.allowed && option
          ? `${formatExpected(counted(option, month.clock) / 12)} of it are to be expected${month.clock === "service hours" ? " in service hours" : ""}`
          : "nobody said what is promised"}
      </Tile>
      <Tile
        name={budgets?.window === "calendar-year" ? "of years keep the promise" : "of months keep the promise"}
        figure={kept ? chance(kept, LOOK) : budgets ? later(waits) : "–"}
        id="figure-kept"
      >
        {risk?.monthsKept ? `all twelve months of a year: ${chance(risk.monthsKept, LOOK)}` : ""}
      </Tile>
      <Tile
        name="lost a year, on average"
        figure={headline.lossPerYear ? money(headline.lossPerYear.value, currency) : "–"}
        id="figure-loss"
      >
        {headline.lossPerYear
          ? `a bad year (one in twenty): ${risk?.badYearCost ? money(supported(risk.badYearCost.value, risk.badYearCost), currency) : later(waits)}`
          : "nobody said what an hour costs"}
      </Tile>
      {option?.total && option.price.value > 0 && (
        <Tile name="with its price, a year" figure={money(option.total.value, currency)} id="figure-total">
          {`${money(option.price.value, currency)} of it for the measures`}
        </Tile>
      )}
    </dl>
  );
}

function Tile({
  name,
  figure,
  id,
  children,
}: {
  readonly name: string;
  readonly figure: string;
  readonly id: string;
  readonly children: string;
}): JSX.Element {
  return (
    <div class="tile">
      <dt>{name}</dt>
      <dd class="figure" id={id}>
        {joined(figure)}
      </dd>
      <dd>{joined(children)}</dd>
    </div>
  );
}

function counted({ countedPerYear, downtimePerYear }: OptionAnswer, clock: string): number {
  return clock === "service hours" ? countedPerYear.value : downtimePerYear.value;
}

function later(waits: boolean): string {
  return waits ? "…" : "not simulated";
}
