import { downtimeBudget } from "../budget.ts";
import { monthsOf, type Window } from "../calendar/window.ts";
import { openZone } from "../calendar/zone.ts";
import { bridgedLongerThan } from "../incident/longest-bridged.ts";
import { classesKept } from "../risk/outage-classes.ts";
import { layOutScenario } from "../scenario/lay-out.ts";
import { poissonCdf } from "../special.ts";
import type { SimulationResult } from "../simulation/simulate.ts";
import type { Limits } from "../simulation/year-model.ts";
import { agreedMs } from "./agreed-time.ts";
import type { Risk, RiskRow } from "./answer.ts";
import { expectedCredits, tierHours } from "./credits.ts";
import { AS_IT_IS } from "./as-it-is.ts";
import { exceedanceCurve } from "./exceedance.ts";
import { exact, type Figure } from "./figure.ts";
import { DOWNTIME_KEYS, PROMISE_KEYS } from "./input-keys.ts";
import type { OperatingInputs, PromiseWindow, SlaInputs } from "./inputs.ts";
import { scenarioInput } from "./scenario-input.ts";
import { monthRows } from "./months.ts";
import { brokenFigure, keptFigure, percentileFigure } from "./simulated-figure.ts";
import { nextYear } from "./windows.ts";
import { modelOf, simulateAlike, simulateYears, yearFrame } from "./year-runs.ts";

/** What single years hold as things are and under each option, all with the same random numbers. */
export interface RiskResult {
  readonly risk: Risk;
  /** As things are; undefined when no incidents are assumed. */
  readonly baseline: SimulationResult | undefined;
}

/** Simulates the coming year as things are and under some options, by their names. */
export function risk(
  { baseline, run }: SlaInputs,
  options: readonly { readonly name: string; readonly inputs: OperatingInputs }[],
  today: string,
): RiskResult {
  const seed = run.seed.value;
  if (baseline.incidents.observed.value.count === 0) {
    return {
      risk: {
        years: 0,
        seed,
        rows: [],
        curves: [],
        months: [],
        note: "No incidents are assumed, so no year can go wrong: there is nothing to simulate.",
      },
      baseline: undefined,
    };
  }
  const window = nextYear(today, openZone("service.zone", baseline.service.zone.value));
  const frame = yearFrame(baseline, window);
  const limits = yearLimits(baseline, window);
  const first = simulateYears(modelOf(frame, baseline, limits), run);
  const others = options.map(({ name, inputs }) => {
    const result = simulateAlike(modelOf(frame, inputs, yearLimits(inputs, window)), run, first.years);
    return { row: riskRow(name, inputs, result, window), curve: exceedanceCurve(name, result) };
  });
  return {
    baseline: first,
    risk: {
      years: first.years,
      seed,
      rows: [riskRow(AS_IT_IS, baseline, first, window), ...others.map(({ row }) => row)],
      curves: [exceedanceCurve(AS_IT_IS, first), ...others.map(({ curve }) => curve)],
      months: monthRows(first, limits, window),
      note:
        baseline.service.maintenance.windows.value.length > 0
          ? "Announced maintenance is in none of these chances, whether it counts or not."
          : undefined,
    },
  };
}

/** What the promise allows in a year, month by month and for a single outage. */
export function yearLimits(inputs: OperatingInputs, window: Window): Limits {
  const { promise, service } = inputs;
  const tiers = tierHours(inputs, window);
  const longest = { ...(promise.longest && { longestHours: promise.longest.value }), ...(tiers && { tiers }) };
  const { availability } = promise;
  if (!availability || agreedMs(service, window) === 0) return longest;
  const months = monthsOf(window).map((month) => downtimeBudget(availability.value, agreedMs(service, month)).hours);
  return {
    ...longest,
    monthHours: months,
    yearHours: downtimeBudget(availability.value, agreedMs(service, window)).hours,
  };
}

function riskRow(option: string, inputs: OperatingInputs, result: SimulationResult, window: Window): RiskRow {
  const { breaches } = result;
  const currency = inputs.cost?.currency.value;
  const months = breaches?.months?.map((chance) => keptFigure(chance, PROMISE_KEYS).value) ?? [];
  return {
    option,
    badYear: percentileFigure(result.downHours, 0.95, "h", DOWNTIME_KEYS) ?? exact(NaN, "h", DOWNTIME_KEYS),
    badYearCost:
      currency === undefined
        ? undefined
        : percentileFigure(result.cost, 0.95, currency, [...DOWNTIME_KEYS, "cost.base"]),
    monthKept: months.length === 0 ? undefined : meanShare(months, result.years),
    monthsKept: breaches?.anyMonth && keptFigure(breaches.anyMonth, PROMISE_KEYS),
    yearKept: breaches?.year && keptFigure(breaches.year, PROMISE_KEYS),
    longestBroken: breaches?.longest && brokenFigure(breaches.longest, [...DOWNTIME_KEYS, "promise.longest"]),
    ...byCounting(inputs, window),
    credits: expectedCredits(inputs, window, result),
  };
}

/** The mean of the months; their errors are taken as independent. */
function meanShare(months: readonly number[], years: number): Figure {
  const value = months.reduce((sum, share) => sum + share, 0) / months.length;
  const spread = 1.96 * Math.sqrt((value * (1 - value)) / (years * months.length));
  const interval = {
    low: Math.max(0, value - spread),
    high: Math.min(1, value + spread),
    because: "simulation",
  } as const;
  return { value, unit: "share", kind: "simulated", interval, sources: PROMISE_KEYS };
}

/** Chances that need no simulation, since incidents come as a Poisson process. */
function byCounting(inputs: OperatingInputs, window: Window): Pick<RiskRow, "countKept" | "classesKept"> {
  const { promise } = inputs;
  const { count, years } = inputs.incidents.observed.value;
  const perWindow = (count / years) * WINDOW_YEARS[promise.window.value];
  const { incident } = layOutScenario(yearFrame(inputs, window), scenarioInput("", 0, inputs));
  return {
    countKept:
      promise.count &&
      exact(poissonCdf(promise.count.value, perWindow), "share", ["incidents.observed", "promise.count"]),
    classesKept: promise.classes
      ? exact(
          classesKept(perWindow, { ...NO_DURATION, survival: bridgedLongerThan(incident) }, 0, promise.classes.value),
          "share",
          [...DOWNTIME_KEYS, "promise.classes"],
        )
      : undefined,
  };
}

/** Mean lengths in years. */
const WINDOW_YEARS: Readonly<Record<PromiseWindow, number>> = {
  "calendar-month": 1 / 12,
  "calendar-quarter": 1 / 4,
  "calendar-year": 1,
  "rolling-28-days": 28 / 365.2425,
  "rolling-30-days": 30 / 365.2425,
};

/** `classesKept` reads the survival alone. */
const NO_DURATION = { mean: NaN, secondMoment: NaN, limited: () => NaN, quantile: () => NaN };
