import { PlanInputError } from "../input-error.ts";

/** Something that can be bought, and what is still lost with it. Money per year. */
export interface Measure {
  readonly name: string;
  readonly measureCostPerYear: number;
  readonly expectedLossPerYear: number;
}

/**
 * When a measure is worth its price against another: κ is the factor on the cost of an hour at which both cost the same.
 * `pays above` is worth it when κ is below 1.
 */
export type BreakEven = PaysByPrice | PaysAtAnyPrice;

/** It depends on what an hour costs whether the measure pays. */
export interface PaysByPrice {
  /** Pays above: it costs more and saves; pays below: it costs less but loses more, which is right only while an hour is cheaper. */
  readonly kind: "pays above" | "pays below";
  /** The factor on the cost of an hour at which both cost the same; pays above is worth it while this is below 1. */
  readonly multiplier: number;
}

/** Whether the measure pays is the same at any price of an hour. */
export interface PaysAtAnyPrice {
  /** Same: neither price nor loss differs; pays always: it costs less and saves; dominated: it saves nothing and costs as much or more. */
  readonly kind: "same" | "pays always" | "dominated";
}

/** κ* = (K_m − K₀) / (loss₀ − loss_m). */
export function breakEven(baseline: Measure, option: Measure): BreakEven {
  const dearer = option.measureCostPerYear - baseline.measureCostPerYear;
  const saving = baseline.expectedLossPerYear - option.expectedLossPerYear;
  if (saving === 0 && dearer === 0) return { kind: "same" };
  if (saving > 0) return dearer > 0 ? { kind: "pays above", multiplier: dearer / saving } : { kind: "pays always" };
  if (dearer >= 0) return { kind: "dominated" };
  return saving === 0 ? { kind: "pays always" } : { kind: "pays below", multiplier: dearer / saving };
}

/** Cost of the measure and expected loss together. */
export function totalPerYear({ measureCostPerYear, expectedLossPerYear }: Measure): number {
  return measureCostPerYear + expectedLossPerYear;
}

/** The option with the lowest total; the earlier of two that cost the same. */
export function cheapest<Option extends Measure>(options: readonly Option[]): Option {
  const [first, ...others] = options;
  if (first === undefined) throw new PlanInputError("measures", "empty", "at least one option");
  return others.reduce((best, option) => (totalPerYear(option) < totalPerYear(best) ? option : best), first);
}

/** The options that another one beats or equals both in price and in loss: to be shown, greyed. */
export function dominated(options: readonly Measure[]): ReadonlySet<Measure> {
  const beaten = (option: Measure, other: Measure): boolean =>
    other.measureCostPerYear <= option.measureCostPerYear &&
    other.expectedLossPerYear <= option.expectedLossPerYear &&
    totalPerYear(other) < totalPerYear(option);
  return new Set(options.filter((option) => options.some((other) => beaten(option, other))));
}
