import type { Count, Day } from "../../answer-value.ts";
import type { Figure } from "../figure.ts";

/** What was down so far, by a log of outages, and what that leaves. */
export interface RecordAnswer {
  /** The path of the log. */
  readonly log: string;
  /** The first day that the log covers, YYYY-MM-DD. */
  readonly since: Day;
  /** Outages a year that nobody planned; the interval is Garwood's for counts, at 95 %. */
  readonly rate: Figure;
  /** Hours: half of the repairs in the outages are shorter, by a lognormal, with an 80 % interval; absent while there are too few, or too different ones. */
  readonly repairMedian: Figure | undefined;
  /** Hours: nine of ten repairs are shorter, by the same lognormal, with an 80 % interval; absent with the median. */
  readonly repairP90: Figure | undefined;
  /** How many repairs the two rest on. */
  readonly repairs: Count;
  /** The windows that have begun; empty without a promise. */
  readonly rows: readonly RecordRow[];
  /** What was moved, joined or left out on the way. */
  readonly notes: readonly string[];
}

/** A window that has begun: what of its budget is spent, and how likely the rest is kept. */
export interface RecordRow {
  /** The window by its name: `month 2026-11`, `last 30 days`. */
  readonly window: string;
  /** Whether announced maintenance counts as downtime; none where none is planned. */
  readonly maintenance: "counts" | "does not count" | "none";
  /** Hours that may be down in the whole window. */
  readonly allowed: Figure;
  /** Hours down so far. */
  readonly spent: Figure;
  /** Hours left, less what is announced for the rest, where that counts; below 0 once the budget is overdrawn. */
  readonly left: Figure;
  /** Spent share of the budget over passed share of the agreed time: above 1 the budget will not last. Absent where nothing is allowed. */
  readonly burnRate: Figure | undefined;
  /** How many outages there were. */
  readonly outages: Figure;
  /** Hours of the longest outage, the part of it that lies in the window. */
  readonly longest: Figure;
  /** Clauses of the promise that are broken already. */
  readonly broken: readonly BrokenClause[];
  /** Chance from 0 to 1 that total and longest outage of the window are kept, given what happened; the interval is what the rate leaves open. Absent for a window that ends now, or is broken. */
  readonly keeps: Figure | undefined;
}

/** A clause of a promise: the total, the longest outage, or the number of outages. */
export type BrokenClause = "total" | "longest" | "count";
