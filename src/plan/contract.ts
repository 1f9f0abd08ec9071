import { notNegative, positive, wholeNumber } from "./accept.ts";

/** A promise needs three numbers: total downtime, longest single outage, number of outages in a window. */
export interface ContractTriple {
  readonly budgetHours: number;
  readonly longestHours: number;
  readonly count: number;
}

/** Which of the three numbers of a contract binds. */
export interface ContractReading {
  /** False when a single outage may be longer than the whole budget. */
  readonly consistent: boolean;
  /** min(B, N·L): the downtime that the contract really allows. */
  readonly bindingHours: number;
  readonly bindingBy: "total" | "count times longest";
}

/** Reads the three numbers of a contract together. */
export function readContract({ budgetHours, longestHours, count }: ContractTriple): ContractReading {
  const byCount = wholeNumber("promise.count", count, 0) * notNegative("promise.longest", longestHours);
  const total = notNegative("promise budget", budgetHours);
  return {
    consistent: longestHours <= total,
    bindingHours: Math.min(total, byCount),
    bindingBy: byCount < total ? "count times longest" : "total",
  };
}

/** ⌊B/d̄⌋: how many outages of a mean length fit into a budget. */
export function outagesThatFit(budgetHours: number, meanOutageHours: number): number {
  return Math.floor(notNegative("budget", budgetHours) / positive("mean outage", meanOutageHours));
}

/** A calendar window by its downtime budget and its agreed service time. */
export interface WindowBudget {
  readonly budgetHours: number;
  readonly agreedHours: number;
}

/**
 * The longest single outage that breaches none of some consecutive calendar windows: it may straddle a border and use
 * up both budgets, and it runs through a window only when that may be down throughout. For a rolling window the answer
 * is the budget itself.
 */
export function longestCompatibleOutage(windows: readonly WindowBudget[]): number {
  let longest = 0;
  let before = 0;
  for (const { budgetHours, agreedHours } of windows) {
    longest = Math.max(longest, before + budgetHours);
    before = budgetHours >= agreedHours ? before + agreedHours : budgetHours;
  }
  return longest;
}
