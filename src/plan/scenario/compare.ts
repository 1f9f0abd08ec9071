import { type BreakEven, breakEven, cheapest, dominated } from "../cost/measures.ts";
import type { ScenarioResult } from "./evaluate.ts";

/** One option beside the baseline. Money per year. */
export interface ComparedScenario {
  readonly result: ScenarioResult;
  readonly savedLossPerYear: number;
  /** What the option costs less in total; negative when it costs more. */
  readonly netSavingPerYear: number;
  readonly breakEven: BreakEven;
  /** The mean cost of an hour at which the option costs the same as the baseline; undefined where no price decides. */
  readonly evenAtCostPerHour: number | undefined;
  /** Another option is at least as good in price and in loss. */
  readonly dominated: boolean;
}

/** Options side by side, in the order given, each against the first. */
export interface Comparison {
  readonly options: readonly ComparedScenario[];
  readonly cheapest: ScenarioResult;
}

/**
 * Compares ways to run the same service under the same incidents and prices; the first is the baseline.
 *
 * @throws PlanInputError for no option at all.
 */
export function compareScenarios(results: readonly ScenarioResult[]): Comparison {
  const best = cheapest(results);
  const beaten = dominated(results);
  const baseline = results[0] ?? best;
  return { cheapest: best, options: results.map((result) => compared(baseline, result, beaten.has(result))) };
}

/** What one option is worth against another, for instance on-call on top of a failover. */
export function compared(baseline: ScenarioResult, result: ScenarioResult, isDominated = false): ComparedScenario {
  const even = breakEven(baseline, result);
  return {
    result,
    savedLossPerYear: baseline.expectedLossPerYear - result.expectedLossPerYear,
    netSavingPerYear: baseline.totalPerYear - result.totalPerYear,
    breakEven: even,
    evenAtCostPerHour: "multiplier" in even ? even.multiplier * baseline.meanCostPerHour : undefined,
    dominated: isDominated,
  };
}
