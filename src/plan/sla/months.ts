import { HOUR_MS } from "../calendar/interval.ts";
import { monthsOf, type Window } from "../calendar/window.ts";
import { averageWeek } from "../frame.ts";
import { layOutScenario } from "../scenario/lay-out.ts";
import type { SimulationResult } from "../simulation/simulate.ts";
import { type Limits, yearModel } from "../simulation/year-model.ts";
import type { MonthRow } from "./answer.ts";
import { exact } from "./figure.ts";
import { PROMISE_KEYS } from "./input-keys.ts";
import type { OperatingInputs, RunInputs } from "./inputs.ts";
import { scenarioInput } from "./scenario-input.ts";
import { brokenFigure, percentileFigure } from "./simulated-figure.ts";
import { simulateAlike } from "./year-runs.ts";

/** What the months are simulated from. */
export interface MonthContext {
  readonly inputs: OperatingInputs;
  readonly window: Window;
  readonly run: RunInputs;
}

/** The months of the simulated year; empty without a promise. */
export function monthRows(
  { breaches }: SimulationResult,
  { monthHours }: Limits,
  { inputs, window, run }: MonthContext,
): readonly MonthRow[] {
  const downIn = monthlyDowntime(inputs, run);
  return monthsOf(window).flatMap((month, index) => {
    const [budget, broken] = [monthHours?.[index], breaches?.months?.[index]];
    if (budget === undefined || broken === undefined) return [];
    const { median, bad } = downIn((month.end - month.start) / HOUR_MS);
    return [
      {
        month: month.label,
        budget: exact(budget, "h", ["promise.availability", "service.hours"]),
        median,
        bad,
        broken: brokenFigure(broken, PROMISE_KEYS),
      },
    ];
  });
}

/** The downtime of single months by their length, each length simulated once; holidays and clock changes do not show in it. */
function monthlyDowntime(inputs: OperatingInputs, run: RunInputs): (hours: number) => Pick<MonthRow, "median" | "bad"> {
  const known = new Map<number, Pick<MonthRow, "median" | "bad">>();
  return (hours) => {
    const days = Math.round(hours / 24);
    const found = known.get(days) ?? ofMonth(inputs, run, days * 24);
    known.set(days, found);
    return found;
  };
}

const SIMULATED_MONTHS = 1024;
const YEAR_HOURS = 8760;

function ofMonth(inputs: OperatingInputs, run: RunInputs, hours: number): Pick<MonthRow, "median" | "bad"> {
  const frame = { ...averageWeek(), averageHours: hours, monthEdges: [0, hours] };
  const scenario = scenarioInput("", 0, inputs);
  // The month takes the place of the model's year, so its share of the yearly incidents does as well.
  const inMonth = { ...scenario, incidentsPerYear: (scenario.incidentsPerYear * hours) / YEAR_HOURS };
  const { countedHours } = simulateAlike(
    yearModel(layOutScenario(frame, inMonth), inMonth, {}),
    run,
    Math.min(SIMULATED_MONTHS, run.years.value),
  );
  const none = exact(NaN, "h", PROMISE_KEYS);
  return {
    median: percentileFigure(countedHours, 0.5, "h", PROMISE_KEYS) ?? none,
    bad: percentileFigure(countedHours, 0.95, "h", PROMISE_KEYS) ?? none,
  };
}
