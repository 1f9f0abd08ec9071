import type { JSX } from "preact";
import { formatExpected } from "../../report/format-duration.ts";
import type { WhatIfData } from "../../report/what-if-data.ts";
import { money } from "../results/look.ts";
import { priced, renamed, withCopy, withoutShown } from "../scenario/scenarios.ts";
import { MOST_SCENARIOS } from "../scenario/link.ts";
import { unchanged, type WhatIf } from "../scenario/what-if.ts";
import type { Answers } from "../use-answers.ts";
import { PlainText } from "./plain-text.tsx";

interface ScenarioBarProps {
  readonly data: WhatIfData;
  readonly whatIf: WhatIf;
  readonly answers: Answers;
  readonly change: (next: (before: WhatIf) => WhatIf) => void;
}

/** The ways to run the service, one of which is shown, with its figures in short; what is made here has a name and a price. */
export function ScenarioBar(props: ScenarioBarProps): JSX.Element {
  const { whatIf, answers, change } = props;
  const { scenarios, at } = whatIf;
  return (
    <div class="scenarios">
      <div role="radiogroup" aria-label="Scenario that is shown" class="choices">
        {scenarios.map(({ name }, index) => (
          <label key={index} class={index === at ? "chosen" : ""}>
            <input
              type="radio"
              name="scenario"
              checked={index === at}
              onChange={() => {
                change((before) => ({ ...before, at: index }));
              }}
            />
            {name}
          </label>
        ))}
        {scenarios.length < MOST_SCENARIOS && (
          <button
            type="button"
            onClick={() => {
              change(withCopy);
            }}
          >
            + try another
          </button>
        )}
      </div>
      {at > 0 && <Details {...props} />}
      <Brief answers={answers} />
    </div>
  );
}

function Details({ data, whatIf, answers: { shown }, change }: ScenarioBarProps): JSX.Element {
  const { scenarios, at } = whatIf;
  const made = at >= unchanged(data).scenarios.length;
  const scenario = scenarios[at];
  return (
    <div class="scenario">
      {made && (
        <label>
          Name
          <PlainText
            key={`name ${at}`}
            value={scenario?.name ?? ""}
            write={(text) => {
              change((before) => renamed(before, text));
            }}
          />
        </label>
      )}
      <label>
        {`Costs a year, ${shown?.inputs.cost?.currency.value ?? "EUR"}`}
        <PlainText
          key={`price ${at}`}
          value={scenario?.yearly ?? String(shown?.yearly.value ?? 0)}
          write={(text) => {
            change((before) => priced(before, text));
          }}
        />
      </label>
      {made && (
        <button
          type="button"
          onClick={() => {
            change(withoutShown);
          }}
        >
          remove it
        </button>
      )}
    </div>
  );
}

/** The figures in a line, for a screen on which the rest is out of sight. */
function Brief({ answers: { answer, option } }: { readonly answers: Answers }): JSX.Element | null {
  if (!answer) return null;
  const { headline, currency } = answer;
  const total = option?.total ?? headline.lossPerYear;
  return (
    <p class="brief" aria-hidden="true">
      {`${formatExpected(headline.downtimePerMonth.value)} down a month`}
      {total && ` · ${money(total.value, currency)} a year`}
    </p>
  );
}
