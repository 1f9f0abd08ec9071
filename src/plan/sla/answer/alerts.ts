import type { Figure } from "../figure.ts";

/** The promise counted in requests and slices of time, and when the burn of its budget is worth an alert. */
export interface AlertsAnswer {
  /** The window of the promise that comes next: `month 2026-12`. */
  readonly window: string;
  /** How many requests the window brings; absent while nobody said it. */
  readonly requests: Figure | undefined;
  /** How many of the requests may fail; absent while nobody said how many there are. */
  readonly allowedFailures: Figure | undefined;
  /** Hours of a slice that is good or bad as a whole; absent while nobody said how long one is. */
  readonly slice: Figure | undefined;
  /** How many slices the window has. */
  readonly slices: Figure | undefined;
  /** How many slices may be bad; at 0 a single one breaks the promise. */
  readonly allowedSlices: Figure | undefined;
  /** The alerts, the most urgent first. */
  readonly rows: readonly AlertRow[];
}

/** An alert that fires while the budget burns faster than `burnRate` over both its windows. */
export interface AlertRow {
  /** Whether somebody is woken, or finds it in the morning. */
  readonly urgency: "page" | "ticket";
  /** The share of the budget, from 0 to 1, that burns in the long window at that rate. */
  readonly budgetShare: Figure;
  /** Hours of the window over which the budget must burn so fast. */
  readonly long: Figure;
  /** Hours of the window that confirms it is still so, a twelfth of the long one. */
  readonly short: Figure;
  /** How many times as fast as evenly the budget burns. */
  readonly burnRate: Figure;
  /** The share of requests, or of time, that fails at that rate; absent where it would be more than all, so that the alert never fires. */
  readonly failing: Figure | undefined;
  /** Hours that nothing may work before the alert fires; absent where it never does. */
  readonly outageFires: Figure | undefined;
  /** Failed requests in the long window at even traffic; absent while nobody said how many requests there are. */
  readonly failures: Figure | undefined;
}
