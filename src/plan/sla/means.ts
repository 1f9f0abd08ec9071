import { HOUR_MS } from "../calendar/interval.ts";
import { openZone } from "../calendar/zone.ts";
import type { Frame } from "../frame.ts";
import { RATE_LEVEL, rateInterval } from "../risk/confidence.ts";
import { compareScenarios, type Comparison } from "../scenario/compare.ts";
import { evaluateLaidOut, type ScenarioResult } from "../scenario/evaluate.ts";
import { type LaidOut, layOutScenario } from "../scenario/lay-out.ts";
import { isDefault } from "../sourced.ts";
import { agreedHours, agreedMs, plannedWithin } from "./agreed-time.ts";
import type { Budgets, Headline, IncidentAnswer, OptionAnswer, SlaAnswer } from "./answer.ts";
import { AS_IT_IS } from "./as-it-is.ts";
import { budgets } from "./budgets.ts";
import { conclusions } from "./conclusions.ts";
import { exact, type Figure, withIgnorance } from "./figure.ts";
import { DOWNTIME_KEYS, MONEY_KEYS } from "./input-keys.ts";
import type { OperatingInputs, SlaInputs } from "./inputs.ts";
import { parts } from "./parts.ts";
import type { EvaluatedOption } from "./readings.ts";
import { scenarioInput } from "./scenario-input.ts";
import type { SharedOf } from "./shared-budget.ts";
import { hoursText } from "../input/written.ts";
import { rollingRestart } from "../topology/rolling-restart.ts";
import { nextYear } from "./windows.ts";
import { meanFrame } from "./year-runs.ts";

/** What of an answer is exact: budgets, means and what follows from them. */
export type SlaMeans = Pick<
  SlaAnswer,
  "headline" | "budgets" | "incident" | "parts" | "options" | "readings" | "notes"
>;

/**
 * The means alone, without simulated years and without turning inputs. What one changed input does not touch is kept from the call
 * before, so that a slider can ask.
 *
 * @throws PlanInputError that names the field of an input that cannot be computed with.
 */
export function slaMeans(inputs: SlaInputs, today: string): SlaMeans {
  const {
    headline,
    budgets,
    incident,
    parts,
    evaluated: options,
    readings,
    notes,
    comparison,
  } = meansOf(inputs, today);
  return { headline, budgets, incident, parts, options: optionAnswers(options, comparison), readings, notes };
}

/** The means with what they were computed from. */
export interface Means extends Omit<SlaMeans, "options"> {
  readonly evaluated: readonly [EvaluatedOption, ...EvaluatedOption[]];
  readonly comparison: Comparison;
  /** As things are. */
  readonly laidOut: LaidOut;
}

export function meansOf(inputs: SlaInputs, today: string): Means {
  const { baseline } = inputs;
  const frame = meanFrame(baseline, today);
  const options = evaluated(inputs, frame);
  const comparison = compareScenarios(options.map(({ result }) => result));
  const [{ result }] = options;
  const laidOut = layOutScenario(frame, scenarioInput("", 0, baseline));
  const allowed = budgets({ today, inputs: baseline, laidOut, result });
  return {
    headline: headline(baseline, result, plannedNextYear(baseline, today)),
    budgets: allowed?.budgets,
    incident: incidentAnswer(baseline, result),
    parts: parts(inputs.topology, result, yearBudget(baseline, result, today)),
    readings: conclusions(inputs, { options, cheapest: comparison.cheapest, frame }, today),
    notes: [...(allowed?.notes ?? []), ...undefinedWindows(allowed?.budgets), ...restarts(baseline.service)],
    evaluated: options,
    comparison,
    laidOut,
  };
}

function evaluated({ baseline, options }: SlaInputs, frame: Frame): Means["evaluated"] {
  const evaluate = (measures: readonly string[], price: number, inputs: OperatingInputs): EvaluatedOption => {
    const name = measures.length === 0 ? AS_IT_IS : measures.join(" + ");
    const scenario = scenarioInput(name, price, inputs);
    return { name, measures, inputs, result: evaluateLaidOut(layOutScenario(frame, scenario), scenario) };
  };
  return [
    evaluate([], 0, baseline),
    ...options.map(({ measures, yearly, inputs }) => evaluate(measures, yearly.value, inputs)),
  ];
}

/** The budget of the coming year, of which others may take a part. */
function yearBudget(
  { promise, service }: OperatingInputs,
  { incidentsPerYear }: ScenarioResult,
  today: string,
): SharedOf | undefined {
  if (!promise.availability) return undefined;
  const year = nextYear(today, openZone("service.zone", service.zone.value));
  return { promise: promise.availability.value, agreedMs: agreedMs(service, year), incidentsPerYear };
}

function headline({ incidents, cost, service }: OperatingInputs, result: ScenarioResult, planned: number): Headline {
  const { count, years } = incidents.observed.value;
  const { outageHours, cost: costPerIncident } = result.incident;
  const ignorance = openTo(incidents);
  return {
    downtimePerMonth: ignorance(exact(result.downtimeHoursPerMonth, "h", DOWNTIME_KEYS), outageHours / 12),
    downtimePerYear: ignorance(exact(result.downtimeHoursPerYear, "h", DOWNTIME_KEYS), outageHours),
    simulatedPerYear: undefined,
    goodYear: undefined,
    badYear: undefined,
    longestOutage: undefined,
    lossPerYear: cost && ignorance(exact(result.expectedLossPerYear, cost.currency.value, MONEY_KEYS), costPerIncident),
    incidentsPerYear: ignorance(exact(result.incidentsPerYear, "1/yr", ["incidents.observed"]), 1),
    plannedPerMonth: planned > 0 ? exact(planned / HOUR_MS / 12, "h", ["service.maintenance.windows"]) : undefined,
    deploysPerMonth: deploysPerMonth(service),
    observed: { count, years },
  };
}

function deploysPerMonth({ deploys }: OperatingInputs["service"]): Headline["deploysPerMonth"] {
  const hours = (deploys?.value ?? [])
    .filter(({ instances }) => instances === 1)
    .reduce((sum, each) => sum + each.perMonth * each.hours, 0);
  return hours > 0 ? exact(hours, "h", ["service.deploys"]) : undefined;
}

function plannedNextYear({ service }: OperatingInputs, today: string): number {
  const year = nextYear(today, openZone("service.zone", service.zone.value));
  return plannedWithin(service, year, agreedHours(service, year));
}

/** A number that grows with the incident rate gets the rate's own 95 % interval, where incidents were counted and not assumed. */
function openTo({ observed }: OperatingInputs["incidents"]): (figure: Figure, perIncident: number) => Figure {
  if (isDefault(observed.source)) return (figure) => figure;
  const { low, high } = rateInterval(observed.value.count, observed.value.years, RATE_LEVEL);
  return (figure, perIncident) => withIgnorance(figure, perIncident * low, perIncident * high);
}

/** Windows without agreed service have no availability that could be kept. */
function undefinedWindows(budgets: Budgets | undefined): readonly string[] {
  const empty = (budgets?.rows ?? []).filter(({ allowed }) => !allowed);
  if (empty.length === 0) return [];
  return [
    `No service is agreed in ${[...new Set(empty.map(({ window }) => window))].join(", ")}: there is no availability to keep, and no chance is given for it.`,
  ];
}

function incidentAnswer({ cost }: OperatingInputs, { incident }: ScenarioResult): IncidentAnswer {
  const { detect, notify, wait, react, repair } = incident.phases;
  const phases = [
    { name: "detect", time: exact(detect, "h", ["response.detect"]) },
    { name: "notify", time: exact(notify, "h", ["response.coverage"]) },
    { name: "wait for a human", time: exact(wait, "h", ["response.coverage"]) },
    { name: "react", time: exact(react, "h", ["response.coverage"]) },
    { name: "repair", time: exact(repair, "h", ["incidents.repair", "incidents.policy"]) },
  ] as const;
  return {
    phases: phases.filter(({ name, time }) => name !== "notify" || time.value > 1e-6),
    outage: exact(incident.outageHours, "h", DOWNTIME_KEYS),
    counted: exact(incident.countedHours, "h", [...DOWNTIME_KEYS, "service.hours"]),
    cost: cost && exact(incident.cost, cost.currency.value, MONEY_KEYS),
  };
}

/** What is left while instances go round, one after the other. */
function restarts({ deploys }: OperatingInputs["service"]): readonly string[] {
  return (deploys?.value ?? []).flatMap(({ instances, hours }) => {
    if (instances === 1) return [];
    const { duration, whileRestarting } = rollingRestart({ servers: instances, restart: hours, slowstart: 0 });
    return [
      `Restarting ${instances} instances one after the other takes ${hoursText(duration)}, with ${Math.round(whileRestarting * 100)} % of the capacity left: no downtime as long as the rest carries the load.`,
    ];
  });
}

/** The ways to run the service as an answer shows them. */
export function optionAnswers(
  options: readonly EvaluatedOption[],
  { cheapest, options: beside }: Comparison,
): readonly OptionAnswer[] {
  return options.map(({ name, measures, inputs, result }, index) => {
    const currency = inputs.cost?.currency.value;
    const money = (value: number, sources: readonly string[]): Figure | undefined =>
      currency === undefined ? undefined : exact(value, currency, sources);
    const sources = [...DOWNTIME_KEYS, ...measures.map((measure) => `measures.${measure}`)];
    return {
      name,
      measures,
      downtimePerYear: exact(result.downtimeHoursPerYear, "h", sources),
      downtimePerMonth: exact(result.downtimeHoursPerMonth, "h", sources),
      countedPerYear: exact(result.countedHoursPerYear, "h", [...sources, "service.hours"]),
      outage: exact(result.incident.outageHours, "h", sources),
      loss: money(result.expectedLossPerYear, [...MONEY_KEYS, ...sources]),
      price: exact(result.measureCostPerYear, currency ?? "money", sources),
      total: money(result.totalPerYear, [...MONEY_KEYS, ...sources]),
      availability: exact(result.availability, "share", sources),
      cheapest: currency !== undefined && result === cheapest,
      dominated: currency !== undefined && (beside[index]?.dominated ?? false),
    };
  });
}
