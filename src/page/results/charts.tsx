import type { JSX } from "preact";
import type { OperatingInputs } from "../../plan/sla/inputs.ts";
import type { OptionAnswer, SlaAnswer } from "../../plan/sla/answer.ts";
import { formatBudget, formatDuration, formatExpected } from "../../report/format-duration.ts";
import { exceedanceOf, heatOf, monthsOf } from "../../report/sla/charts.ts";
import { tornadoOf } from "../../report/sla/sensitivity-block.ts";
import { IncidentLanes } from "../../report/svg/incident-lanes.tsx";
import { Lines } from "../../report/svg/lines.tsx";
import { MonthBars } from "../../report/svg/month-bars.tsx";
import { StackedBars } from "../../report/svg/stacked-bars.tsx";
import { TornadoBars } from "../../report/svg/tornado-bars.tsx";
import { WeekMap } from "../../report/svg/week-map.tsx";
import { lanesOf, PHASES } from "../incident-lanes-of.ts";
import { joined, LOOK } from "./look.ts";

interface IncidentChartsProps {
  readonly answer: SlaAnswer;
  readonly inputs: OperatingInputs;
  readonly option: OptionAnswer | undefined;
}

/** Where the time of an incident goes, on average and by when it strikes. */
export function IncidentCharts({ answer, inputs, option }: IncidentChartsProps): JSX.Element {
  const { phases, outage } = answer.incident;
  const waiting = phases.find(({ name }) => name === "wait for a human")?.time.value ?? 0;
  const all = phases.reduce((sum, { time }) => sum + time.value, 0);
  const bridged = inputs.failover
    ? ` A failover ends most of them sooner: ${formatDuration(option?.outage.value ?? outage.value)} down on average.`
    : "";
  return (
    <section aria-labelledby="what-if-incident-title">
      <h3 id="what-if-incident-title">Where an incident’s time goes</h3>
      <p>
        {joined(
          `Until it is repaired it takes ${formatDuration(all)} on average, and ${Math.round((100 * waiting) / (all || 1))} % of that is waiting until somebody is there.${bridged}`,
        )}
      </p>
      <StackedBars
        id="chart-phases"
        title="A mean incident"
        summary={`Of ${formatDuration(all)}, ${formatDuration(waiting)} are waiting for a human.`}
        data={{
          phases: phases.map(({ name }) => name),
          bars: [{ label: "from failure to repair", values: phases.map(({ time }) => time.value) }],
          write: formatDuration,
        }}
      />
      <IncidentLanes
        id="chart-lanes"
        title="The same incident at three hours of the week, with a typical repair"
        summary="The later somebody is there, the longer it lasts."
        names={PHASES}
        lanes={lanesOf(inputs)}
        write={formatDuration}
      />
    </section>
  );
}

interface YearChartsProps {
  readonly answer: SlaAnswer;
  /** Whether they are of the inputs before. */
  readonly stale: boolean;
}

/** What single years hold; nothing without incidents. */
export function YearCharts({ answer, stale }: YearChartsProps): JSX.Element | null {
  const { risk, heat, sensitivity, budgets, headline } = answer;
  if (risk.years === 0) return null;
  const year = budgets?.rows.find(
    ({ window, clock }) => window.startsWith("year") && clock === "around the clock",
  )?.allowed;
  const marks = [
    { label: `average ${formatExpected(headline.downtimePerYear.value)}`, x: headline.downtimePerYear.value },
    ...(year && risk.months.length > 0 ? [{ label: `allowed ${formatBudget(year.value)}`, x: year.value }] : []),
  ];
  return (
    <section aria-labelledby="what-if-years-title" class={stale ? "stale" : ""} aria-busy={stale}>
      <h3 id="what-if-years-title">What single years look like</h3>
      <p>{`No year is the average. These are ${grouped(risk.years)} simulated ones${stale ? " of the inputs before; new ones are on their way" : ""}.`}</p>
      <Lines
        id="chart-years"
        title="How many years of a hundred are down longer"
        summary={`One year in twenty is down ${formatDuration(headline.badYear?.value ?? 0)} or longer.`}
        data={exceedanceOf(answer)}
        marks={marks}
      />
      <MonthBars
        id="chart-months"
        title="The months of the coming year; beneath each the chance of a breach"
        summary="The budget of each month beside what a bad month takes."
        months={monthsOf(answer)}
      />
      {heat && (
        <WeekMap
          id="chart-week"
          title={
            heat.unit === "h"
              ? "How long an incident lasts, by the hour in which it strikes"
              : "What an incident costs, by the hour in which it strikes"
          }
          summary="Hours before a time without support are the dearest."
          data={spaced(heatOf(heat, LOOK))}
        />
      )}
      <TornadoBars
        id="chart-tornado"
        title={sensitivity.of.unit === "h" ? "What moves the hours down most" : "What moves the loss a year most"}
        summary={`The strongest is ${sensitivity.bars[0]?.input ?? "none"}.`}
        data={spaced(tornadoOf(sensitivity, LOOK))}
      />
    </section>
  );
}

/** A count with its thousands set apart. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, "\u202f");
}

/** What is written with its unit kept at it. */
function spaced<Data extends { readonly write: (value: number) => string }>(data: Data): Data {
  return { ...data, write: (value: number) => joined(data.write(value)) };
}
