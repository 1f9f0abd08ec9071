import type { Share } from "../answer-value.ts";
import type { BreakEven } from "../cost/measures.ts";

/** A conclusion that the numbers allow, to be put into words by whoever prints it. Money and hours a year unless named otherwise. */
export type Reading =
  | WorthReading
  | ExerciseReading
  | MeanYearReading
  | WaitingReading
  | UnseenReading
  | ContractReading
  | NoLongestReading
  | MaintenanceReading;

/** Whether measures are worth their price against what is there without them. */
export interface WorthReading {
  /** What the conclusion is about. */
  readonly kind: "worth";
  /** The measures. */
  readonly added: readonly string[];
  /** The measures that are there without them; empty: against how things are. */
  readonly onTopOf: readonly string[];
  /** Money that they cost a year. */
  readonly price: number;
  /** Money that they save a year. */
  readonly saves: number;
  /** At which price of an hour they pay. */
  readonly breakEven: BreakEven;
  /** The mean price of an hour at which both cost the same; absent where there is none. */
  readonly evenAtCostPerHour: number | undefined;
}

/** What a failover is worth that works more often, or, where it works nearly always, less often. */
export interface ExerciseReading {
  /** What the conclusion is about. */
  readonly kind: "exercise";
  /** The option with the failover. */
  readonly option: string;
  /** How often it works now. */
  readonly success: Share;
  /** As often as one that is tried every few months, or what is left of that without trying. */
  readonly otherwise: Share;
  /** Mean hours of an outage now. */
  readonly outage: number;
  /** Mean hours of an outage the other way. */
  readonly outageOtherwise: number;
  /** Loss a year that the other way saves; below 0 where it loses. Absent when nobody said what an hour costs. */
  readonly saves: number | undefined;
}

/** Whether the mean year keeps the promise. */
export interface MeanYearReading {
  /** What the conclusion is about. */
  readonly kind: "mean year";
  /** The option's name. */
  readonly option: string;
  /** Hours down that count for the promise. */
  readonly counted: number;
  /** Hours that may be down. */
  readonly allowed: number;
  /** The promise as it was written, `99.5 %`. */
  readonly availability: string;
}

/** What waiting for people alone costs, however fast the repair; with a failover where that does not work. */
export interface WaitingReading {
  /** What the conclusion is about. */
  readonly kind: "waiting";
  /** Whether there is a failover. */
  readonly bridged: boolean;
  /** Hours a year of waiting. */
  readonly hours: number;
  /** Hours a year of it that count for the promise. */
  readonly counted: number;
  /** The share of waiting, from 0 to 1, in the time that people take for incidents. */
  readonly share: number;
  /** Hours a year that may be down; absent without a promise. */
  readonly allowed: number | undefined;
  /** How many incidents a year fit into that; absent without a promise. */
  readonly affordable: number | undefined;
}

/** The hours that users wait and the promise does not see. */
export interface UnseenReading {
  /** What the conclusion is about. */
  readonly kind: "unseen";
  /** Hours of a mean outage. */
  readonly outage: number;
  /** Hours of it that count for the promise. */
  readonly counted: number;
}

/** Which number of the contract binds, and whether they fit together; hours in a window. */
export interface ContractReading {
  /** What the conclusion is about. */
  readonly kind: "contract";
  /** False when a single outage may be longer than the whole budget. */
  readonly consistent: boolean;
  /** Which of the numbers is reached first. */
  readonly bindingBy: "total" | "count times longest";
  /** Hours that the contract really allows. */
  readonly bindingHours: number;
  /** Hours that a single outage may last. */
  readonly longest: number;
  /** Hours that may be down in all. */
  readonly budget: number;
}

/** No clause limits a single outage, so it may be long across the border of two windows. */
export interface NoLongestReading {
  /** What the conclusion is about. */
  readonly kind: "no longest";
  /** Hours that it may last. */
  readonly hours: number;
  /** The window in which the promise is kept, such as calendar-month. */
  readonly window: string;
}

/** Maintenance alone uses up the budget where it counts. */
export interface MaintenanceReading {
  /** What the conclusion is about. */
  readonly kind: "maintenance";
  /** Hours of announced maintenance in the window. */
  readonly planned: number;
  /** Hours that may be down in it. */
  readonly budget: number;
  /** The window by its name: `month 2026-12`. */
  readonly window: string;
}
