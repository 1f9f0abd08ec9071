import { longestQuantile } from "../incident/longest-bridged.ts";
import type { ScenarioResult } from "../scenario/evaluate.ts";
import type { LaidOut } from "../scenario/lay-out.ts";
import type { SimulationResult } from "../simulation/simulate.ts";
import { alerts } from "./alerts.ts";
import type { Headline, SlaAnswer } from "./answer.ts";
import { exact } from "./figure.ts";
import { heat } from "./heat.ts";
import { humanHours } from "./human-hours.ts";
import { DOWNTIME_KEYS } from "./input-keys.ts";
import { inputRows } from "./input-rows.ts";
import type { SlaInputs } from "./inputs.ts";
import { meansOf, optionAnswers } from "./means.ts";
import { notModelled } from "./not-modelled.ts";
import { recordAnswer } from "./record.ts";
import { risk } from "./risk.ts";
import { sensitivity } from "./sensitivity.ts";
import { meanFigure, percentileFigure } from "./simulated-figure.ts";

/**
 * Everything that is said about an SLA, from its inputs and the day on which it is asked (`YYYY-MM-DD`): the means, the simulated
 * years, and what turning each input does.
 *
 * @throws PlanInputError that names the field of an input that cannot be computed with.
 */
export function slaAnswer(inputs: SlaInputs, today: string): SlaAnswer {
  const { baseline } = inputs;
  const { evaluated, comparison, laidOut, headline: means, notes, ...others } = meansOf(inputs, today);
  const [{ result }, ...options] = evaluated;
  const { risk: simulated, baseline: years } = risk(
    inputs,
    options.filter(({ result: each }) => inputs.simulateAll || each === comparison.cheapest),
    today,
  );
  const headline = withYears(means, { laidOut, result, years });
  return {
    schemaVersion: 1,
    today,
    name: inputs.name,
    zone: baseline.service.zone.value,
    currency: baseline.cost?.currency.value,
    headline,
    budgets: others.budgets,
    alerts: alerts(baseline, today),
    record: recordAnswer(inputs),
    incident: others.incident,
    heat: heat(baseline),
    parts: others.parts,
    options: optionAnswers(evaluated, comparison),
    readings: others.readings,
    risk: simulated,
    sensitivity: sensitivity(baseline, result, options),
    notModelled: notModelled(baseline),
    inputs: inputRows(inputs),
    questions: inputs.questions,
    notes: [...notes, ...overlaps(result, headline)],
  };
}

interface Years {
  readonly laidOut: LaidOut;
  readonly result: ScenarioResult;
  /** Undefined without incidents. */
  readonly years: SimulationResult | undefined;
}

/** The headline with what single years hold. */
function withYears(headline: Headline, { laidOut, result, years }: Years): Headline {
  if (!years) return headline;
  return {
    ...headline,
    simulatedPerYear: meanFigure(years.downHours, "h", DOWNTIME_KEYS),
    goodYear: percentileFigure(years.downHours, 0.05, "h", DOWNTIME_KEYS),
    badYear: percentileFigure(years.downHours, 0.95, "h", DOWNTIME_KEYS),
    // With a failover the closed form takes seconds, and the simulated years are there.
    longestOutage: laidOut.incident.failover
      ? percentileFigure(years.longestHours, 0.95, "h", DOWNTIME_KEYS)
      : exact(longestQuantile(laidOut.incident, result.incidentsPerYear, 0.95), "h", DOWNTIME_KEYS),
  };
}

/** Where incidents would overlap, their means add up to more than single years hold. */
function overlaps(
  result: ScenarioResult,
  { downtimePerYear, simulatedPerYear, deploysPerMonth }: Headline,
): readonly string[] {
  const load = (result.incidentsPerYear * humanHours(result)) / 8760;
  if (!simulatedPerYear || load < SEEN_LOAD) return [];
  const spread = simulatedPerYear.value - (simulatedPerYear.interval?.low ?? simulatedPerYear.value);
  const said = `Averages count each incident for itself, ${hours(downtimePerYear.value - 12 * (deploysPerMonth?.value ?? 0), 3)} a year; in the simulated years nothing fails that is still being repaired, which makes ${hours(simulatedPerYear.value, 3)} (± ${hours(spread, 2)}).`;
  return [result.availability < 0.9 ? `${said} Incidents would overlap: trust the simulated years.` : said];
}

/** Share of the year under repair from which on the two differ by more than is printed. */
const SEEN_LOAD = 0.01;

function hours(value: number, digits: number): string {
  return `${Number(value.toPrecision(digits))} h`;
}
