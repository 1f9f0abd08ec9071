import type { Count, Share } from "../../answer-value.ts";
import type { Figure } from "../figure.ts";

/** What single years hold, by simulation. */
export interface Risk {
  /** How many years were simulated; 0 without incidents. */
  readonly years: Count;
  /** The seed of the random numbers: the same seed gives the same years. */
  readonly seed: number;
  /** The options whose years were simulated. */
  readonly rows: readonly RiskRow[];
  /** How likely a year is down longer than so many hours, for each option of the rows; empty without incidents. */
  readonly curves: readonly ExceedanceCurve[];
  /** The months of the coming year as things are; empty without a promise. */
  readonly months: readonly MonthRow[];
  /** Why something is missing; absent where nothing is. */
  readonly note: string | undefined;
}

/** How likely longer years are, for one option. */
export interface ExceedanceCurve {
  /** The option's name. */
  readonly option: string;
  /** By rising hours; shares fall. The worst of a hundred years is left out. */
  readonly points: readonly ExceedancePoint[];
}

/** A point of the curve. */
export interface ExceedancePoint {
  /** Hours down in a year, from 0. */
  readonly hours: number;
  /** The share of years, from 0 to 1, that are down longer. */
  readonly share: Share;
}

/** What the simulated years of an option hold. */
export interface RiskRow {
  /** The option's name. */
  readonly option: string;
  /** Hours down; one year in twenty is worse. */
  readonly badYear: Figure;
  /** Money lost; one year in twenty is worse. Absent when nobody said what an hour costs. */
  readonly badYearCost: Figure | undefined;
  /** Chance from 0 to 1 that no month of the year breaks the promise; this and the following are absent without the clause that they are about. */
  readonly monthsKept: Figure | undefined;
  /** Chance from 0 to 1 that a month keeps the promise, the mean over the months. */
  readonly monthKept: Figure | undefined;
  /** Chance from 0 to 1 that the year as a whole keeps the promise. */
  readonly yearKept: Figure | undefined;
  /** Chance from 0 to 1 of a single outage in a year that is longer than the promise allows. */
  readonly longestBroken: Figure | undefined;
  /** Chance from 0 to 1 of no more outages in a window than the promise allows. */
  readonly countKept: Figure | undefined;
  /** Chance from 0 to 1 that all outage classes are kept in a window. */
  readonly classesKept: Figure | undefined;
  /** Expected service credits a year, in money or in fees of a window. */
  readonly credits: Figure | undefined;
}

/** A month of the coming year as things are. */
export interface MonthRow {
  /** The month, YYYY-MM. */
  readonly month: string;
  /** Hours that may be down. */
  readonly budget: Figure;
  /** Counted hours down; every second such month is better. */
  readonly median: Figure;
  /** Counted hours down; one such month in twenty is worse. */
  readonly bad: Figure;
  /** Chance from 0 to 1 that the month breaks the promise. */
  readonly broken: Figure;
}
