import type { Figure } from "../figure.ts";

/** What the promise allows in the windows that come next. */
export interface Budgets {
  /** The promise as it was written, `99.5 %`. */
  readonly availability: string;
  /** The window in which the promise is kept: calendar-month, calendar-quarter, calendar-year, rolling-28-days or rolling-30-days. */
  readonly window: string;
  /** The windows that come next, by each clock. */
  readonly rows: readonly BudgetRow[];
}

/** What the promise allows in one window, by one clock. */
export interface BudgetRow {
  /** The window by its name: `month 2026-11`. */
  readonly window: string;
  /** Whose hours count. */
  readonly clock: "around the clock" | "service hours";
  /** Whether announced maintenance counts as downtime; none where none is planned. */
  readonly maintenance: "counts" | "does not count" | "none";
  /** Hours of agreed service in the window. */
  readonly agreed: Figure;
  /** Hours that may be down; absent when no service was agreed in the window: then there is no availability to keep. */
  readonly allowed: Figure | undefined;
  /** Hours of announced maintenance within the hours that count. */
  readonly planned: Figure;
  /** Hours of the longest single outage that breaks nothing; without a clause it may straddle the border of two windows and use up both. */
  readonly longest: Figure | undefined;
  /** How many mean outages fit into the budget. */
  readonly outages: Figure | undefined;
  /** Money: the budget spread over the hours that count. */
  readonly cost: Figure | undefined;
  /** Money: one outage as long as the budget that starts at the worst moment of the week; around the clock only. */
  readonly worstCost: Figure | undefined;
  /** The promise as a share from 0 to 1. */
  readonly availability: Figure;
  /** The share from 0 to 1 that users see of it where maintenance does not count: to them it is downtime as well. */
  readonly visible: Figure | undefined;
  /** The best availability that the planned maintenance leaves, as a share from 0 to 1, where it counts. */
  readonly ceiling: Figure | undefined;
}
