import { monthsOf, type Window } from "../calendar/window.ts";
import type { SimulationResult } from "../simulation/simulate.ts";
import type { Limits } from "../simulation/year-model.ts";
import type { MonthRow } from "./answer.ts";
import { exact } from "./figure.ts";
import { PROMISE_KEYS } from "./input-keys.ts";
import { brokenFigure, figureOf } from "./simulated-figure.ts";

/** The months of the simulated year; empty without a promise. */
export function monthRows(
  { breaches, monthHours: down }: SimulationResult,
  { monthHours }: Limits,
  window: Window,
): readonly MonthRow[] {
  return monthsOf(window).flatMap((month, index) => {
    const [budget, broken, found] = [monthHours?.[index], breaches?.months?.[index], down[index]];
    if (budget === undefined || broken === undefined || found === undefined) return [];
    return [
      {
        month: month.label,
        budget: exact(budget, "h", ["promise.availability", "service.hours"]),
        median: figureOf(found.median, "h", PROMISE_KEYS),
        bad: figureOf(found.bad, "h", PROMISE_KEYS),
        broken: brokenFigure(broken, PROMISE_KEYS),
      },
    ];
  });
}
