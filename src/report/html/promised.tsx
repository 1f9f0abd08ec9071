import type { VNode } from "preact";
import type { SlaAnswer } from "../../plan/sla/answer.ts";
import { isMissing } from "../annex.ts";
import { formatExpected } from "../format-duration.ts";
import { boxSentences } from "../sla/box.ts";
import { budgetTable } from "../sla/budget-table.ts";
import { exceedanceOf, heatOf, monthsOf, phasesOf } from "../sla/charts.ts";
import { headline } from "../sla/headline.ts";
import { optionTable } from "../sla/option-table.ts";
import type { SlaTableOptions } from "../sla/options.ts";
import { readingTexts } from "../sla/reading-text.ts";
import { Lines } from "../svg/lines.tsx";
import { MonthBars } from "../svg/month-bars.tsx";
import { StackedBars } from "../svg/stacked-bars.tsx";
import { WeekMap } from "../svg/week-map.tsx";
import { AllowedBar } from "./allowed-bar.tsx";
import { DataTable } from "./data-table.tsx";
import { Section } from "./section.tsx";
import type { Subject } from "./subject.ts";

/** What is promised against what is to be expected, where an incident's time goes, when it costs most, and what each measure is worth. */
export function Promised({ subject: { annex, key } }: { readonly subject: Subject }): VNode {
  const { sla } = annex;
  if (isMissing(sla)) return <Section id={`${key}promise`} title="The promise" lead={sla.missing} />;
  return (
    <Section id={`${key}promise`} title="The promise" lead={boxSentences(sla, PAGE).join(" ")}>
      <AllowedBar answer={sla} id={`${key}allowed`} />
      {headline(sla, PAGE).map((text) => (
        <p>{text}</p>
      ))}
      <Incident answer={sla} id={`${key}incident`} />
      <Week answer={sla} id={`${key}week`} />
      <MonthBars
        id={`${key}months`}
        title="The months of the coming year: what is allowed, and what one month in twenty takes more of"
        summary={monthsSummary(sla)}
        months={monthsOf(sla)}
      />
      <Lines
        id={`${key}years`}
        title="How many years of a hundred are down longer"
        summary={yearsSummary(sla)}
        data={exceedanceOf(sla)}
      />
      <Measures answer={sla} />
      <DataTable data={budgetTable(sla, PAGE)} caption="What the promise allows in the windows ahead" />
    </Section>
  );
}

/** A page has room for all columns. */
const PAGE: SlaTableOptions = { width: 200, unicode: true, colour: false, percent: false };

function Incident({ answer, id }: { readonly answer: SlaAnswer; readonly id: string }): VNode | null {
  const { phases } = answer.incident;
  const total = phases.reduce((sum, { time }) => sum + time.value, 0);
  if (total === 0) return null;
  const [longest] = phases.toSorted((a, b) => b.time.value - a.time.value);
  return (
    <StackedBars
      id={id}
      title="Where the time of an incident goes"
      summary={`An incident takes ${formatExpected(total)} on average; most of it goes to: ${longest?.name ?? ""}.`}
      data={phasesOf(answer)}
    />
  );
}

function Week({ answer: { heat }, id }: { readonly answer: SlaAnswer; readonly id: string }): VNode | null {
  if (!heat) return null;
  const data = heatOf(heat, PAGE);
  const [least, most] = [Math.min(...heat.hours), Math.max(...heat.hours)];
  const hours = heat.unit === "h";
  return (
    <WeekMap
      id={id}
      title={`${hours ? "How long an incident lasts" : "What an incident costs"}, by the hour in which it strikes`}
      summary={`Between ${data.write(least)} and ${data.write(most)} an incident.`}
      data={data}
    />
  );
}

function Measures({ answer }: { readonly answer: SlaAnswer }): VNode {
  const currency = answer.currency ?? "";
  return (
    <>
      {answer.options.length > 1 && (
        <DataTable
          data={optionTable(answer, PAGE)}
          caption={`Ways to run it: hours down${currency === "" ? "" : ` and ${currency}`} in an average year`}
        />
      )}
      {answer.readings.length > 0 && (
        <>
          <h3>What follows</h3>
          <ul class="sentences">
            {readingTexts(answer.readings, currency, PAGE).map((text) => (
              <li>{text}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function monthsSummary({ risk }: SlaAnswer): string {
  const [worst] = risk.months.toSorted((a, b) => b.broken.value - a.broken.value);
  return worst
    ? `The promise is broken most often in ${worst.month}, in ${Math.round(worst.broken.value * 100)} of 100 years.`
    : "";
}

function yearsSummary({ headline: { badYear } }: SlaAnswer): string {
  return badYear ? `One year in twenty is down longer than ${formatExpected(badYear.value)}.` : "";
}
