import { downtimeBudget } from "../budget.ts";
import { HOUR_MS } from "../calendar/interval.ts";
import { openZone } from "../calendar/zone.ts";
import { longestCompatibleOutage } from "../contract.ts";
import type { Frame } from "../frame.ts";
import { longestQuantile } from "../incident/longest-bridged.ts";
import { rateInterval } from "../risk/confidence.ts";
import { compareScenarios, type Comparison } from "../scenario/compare.ts";
import { evaluateLaidOut, type ScenarioResult } from "../scenario/evaluate.ts";
import { layOutScenario, type LaidOut } from "../scenario/lay-out.ts";
import type { SimulationResult } from "../simulation/simulate.ts";
import { isDefault } from "../sourced.ts";
import { AS_IT_IS } from "./as-it-is.ts";
import { agreedHours, agreedMs, plannedWithin } from "./agreed-time.ts";
import { alerts } from "./alerts.ts";
import type { Budgets, Headline, IncidentAnswer, OptionAnswer, SlaAnswer } from "./answer.ts";
import { budgets } from "./budgets.ts";
import { exact, type Figure, withIgnorance } from "./figure.ts";
import { heat } from "./heat.ts";
import { DOWNTIME_KEYS, MONEY_KEYS } from "./input-keys.ts";
import { inputRows } from "./input-rows.ts";
import type { OperatingInputs, SlaInputs } from "./inputs.ts";
import { notModelled } from "./not-modelled.ts";
import {
  contractReading,
  type EvaluatedOption,
  exerciseReadings,
  meanYearReadings,
  type Reading,
  waitingReading,
  worthReadings,
} from "./readings.ts";
import { recordAnswer } from "./record.ts";
import { risk } from "./risk.ts";
import { scenarioInput } from "./scenario-input.ts";
import { sensitivity } from "./sensitivity.ts";
import type { SharedOf } from "./shared-budget.ts";
import { rollingRestart } from "../topology/rolling-restart.ts";
import { hoursText } from "../input/written.ts";
import { parts } from "./parts.ts";
import { percentileFigure } from "./simulated-figure.ts";
import { nextWindows, nextYear } from "./windows.ts";
import { meanFrame } from "./year-runs.ts";

/**
 * Everything that is said about an SLA, from its inputs and the day on which it is asked (`YYYY-MM-DD`).
 *
 * @throws PlanInputError that names the field of an input that cannot be computed with.
 */
export function slaAnswer(inputs: SlaInputs, today: string): SlaAnswer {
  const { baseline } = inputs;
  const frame = meanFrame(baseline, today);
  const options = evaluated(inputs, frame);
  const comparison = compareScenarios(options.map(({ result }) => result));
  const [first] = options;
  const laidOut = layOutScenario(frame, scenarioInput("", 0, baseline));
  const result = first?.result ?? comparison.cheapest;
  const allowed = budgets({ today, inputs: baseline, laidOut, result });
  const simulated = risk(
    inputs,
    options.slice(1).filter(({ result: each }) => inputs.simulateAll || each === comparison.cheapest),
    today,
  );
  return {
    schemaVersion: 1,
    today,
    name: inputs.name,
    zone: baseline.service.zone.value,
    currency: baseline.cost?.currency.value,
    headline: headline(baseline, { laidOut, result, planned: plannedNextYear(baseline, today) }, simulated.baseline),
    budgets: allowed?.budgets,
    alerts: alerts(baseline, today),
    record: recordAnswer(inputs),
    incident: incidentAnswer(baseline, result),
    heat: heat(baseline),
    parts: parts(inputs.topology, result, yearBudget(baseline, result, today)),
    options: optionAnswers(options, comparison),
    readings: readings(inputs, options, comparison, today),
    risk: simulated.risk,
    sensitivity: sensitivity(baseline, result),
    notModelled: notModelled(baseline),
    inputs: inputRows(inputs),
    questions: inputs.questions,
    notes: [
      ...(allowed?.notes ?? []),
      ...undefinedWindows(allowed?.budgets),
      ...overlaps(result),
      ...restarts(baseline.service),
    ],
  };
}

function evaluated({ baseline, options }: SlaInputs, frame: Frame): readonly EvaluatedOption[] {
  const all = [
    { measures: [], price: 0, inputs: baseline },
    ...options.map(({ measures, yearly, inputs }) => ({ measures, price: yearly.value, inputs })),
  ];
  return all.map(({ measures, price, inputs }) => {
    const name = measures.length === 0 ? AS_IT_IS : measures.join(" + ");
    const scenario = scenarioInput(name, price, inputs);
    return { name, measures, inputs, result: evaluateLaidOut(layOutScenario(frame, scenario), scenario) };
  });
}

interface HeadlineParts {
  readonly laidOut: LaidOut;
  readonly result: ScenarioResult;
  /** Announced maintenance in the coming year, ms. */
  readonly planned: number;
}

function headline(
  { incidents, cost, service }: OperatingInputs,
  { laidOut, result, planned }: HeadlineParts,
  simulated: SimulationResult | undefined,
): Headline {
  const { count, years } = incidents.observed.value;
  const { outageHours, cost: costPerIncident } = result.incident;
  const ignorance = openTo(incidents);
  // With a failover the closed form takes seconds, and the simulated years are there.
  const longest =
    count === 0 || laidOut.incident.failover
      ? undefined
      : longestQuantile(laidOut.incident, result.incidentsPerYear, 0.95);
  return {
    downtimePerMonth: ignorance(exact(result.downtimeHoursPerMonth, "h", DOWNTIME_KEYS), outageHours / 12),
    downtimePerYear: ignorance(exact(result.downtimeHoursPerYear, "h", DOWNTIME_KEYS), outageHours),
    goodYear: simulated && percentileFigure(simulated.downHours, 0.05, "h", DOWNTIME_KEYS),
    badYear: simulated && percentileFigure(simulated.downHours, 0.95, "h", DOWNTIME_KEYS),
    longestOutage:
      longest === undefined
        ? simulated && percentileFigure(simulated.longestHours, 0.95, "h", DOWNTIME_KEYS)
        : exact(longest, "h", DOWNTIME_KEYS),
    lossPerYear: cost && ignorance(exact(result.expectedLossPerYear, cost.currency.value, MONEY_KEYS), costPerIncident),
    incidentsPerYear: ignorance(exact(result.incidentsPerYear, "1/yr", ["incidents.observed"]), 1),
    plannedPerMonth: planned > 0 ? exact(planned / HOUR_MS / 12, "h", ["service.maintenance.windows"]) : undefined,
    deploysPerMonth: deploysPerMonth(service),
    observed: { count, years },
  };
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
  const { low, high } = rateInterval(observed.value.count, observed.value.years, 0.95);
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

/** Where incidents would overlap, their means may not be added up. */
function overlaps({ availability }: ScenarioResult): readonly string[] {
  if (availability >= 0.9) return [];
  return [
    "Incidents would overlap: the averages count each for itself and come out too high. Trust the simulated years, in which nothing fails that is down.",
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

function optionAnswers(
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

function readings(
  { baseline }: SlaInputs,
  options: readonly EvaluatedOption[],
  { cheapest }: Comparison,
  today: string,
): readonly Reading[] {
  const { promise, service, cost } = baseline;
  const zone = openZone("service.zone", service.zone.value);
  const year = nextYear(today, zone);
  const agreed = agreedMs(service, year);
  const allowed =
    promise.availability && agreed > 0 ? downtimeBudget(promise.availability.value, agreed).hours : undefined;
  const [first] = options;
  return [
    ...(cost ? worthReadings(options, cheapest) : []),
    ...exerciseReadings(options),
    ...(first ? waitingReading(first.result, allowed, baseline.failover?.success.value) : []),
    ...(promise.availability && allowed !== undefined
      ? meanYearReadings(options, allowed, promise.availability.value.text)
      : []),
    ...(agreed > 0 ? contractReadings(baseline, today) : []),
  ];
}

/** The contract read in its own window, the next one ahead. */
function contractReadings({ promise, service }: OperatingInputs, today: string): readonly Reading[] {
  const { availability } = promise;
  if (!availability) return [];
  const zone = openZone("service.zone", service.zone.value);
  const kind = promise.window.value.replace(/^calendar-/, "");
  const named = nextWindows(today, zone).find(({ name }) => name.startsWith(kind)) ?? nextWindows(today, zone)[2];
  if (!named) return [];
  const budget = (agreed: number): { budgetHours: number; agreedHours: number } => ({
    budgetHours: downtimeBudget(availability.value, agreed).hours,
    agreedHours: agreed / HOUR_MS,
  });
  const [own, next] = [budget(agreedMs(service, named.window)), budget(agreedMs(service, named.following))];
  const planned = plannedWithin(service, named.window, agreedHours(service, named.window)) / HOUR_MS;
  const straddling = promise.window.value.startsWith("rolling")
    ? own.budgetHours
    : longestCompatibleOutage([own, next]);
  const infeasible: readonly Reading[] =
    planned > own.budgetHours && service.maintenance.counted.value !== "no"
      ? [{ kind: "maintenance", planned, budget: own.budgetHours, window: named.name }]
      : [];
  return [...contractReading(promise, own.budgetHours, straddling), ...infeasible];
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
