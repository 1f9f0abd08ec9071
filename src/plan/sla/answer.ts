import type { Source } from "../sourced.ts";
import type { Figure } from "./figure.ts";
import type { Question } from "./inputs.ts";
import type { Reading } from "./readings.ts";

/** What `punchlist sla` says, as plain JSON. The order of the keys is the order in which it is shown. */
export interface SlaAnswer {
  readonly schemaVersion: 1;
  /** `YYYY-MM-DD`: the day from which "next month" is counted. */
  readonly today: string;
  readonly name: string;
  readonly zone: string;
  /** Undefined when nobody said what an hour costs. */
  readonly currency: string | undefined;
  readonly headline: Headline;
  /** Undefined without a promise. */
  readonly budgets: Budgets | undefined;
  /** Undefined without a promise. */
  readonly alerts: AlertsAnswer | undefined;
  /** Undefined without a log of outages. */
  readonly record: RecordAnswer | undefined;
  readonly incident: IncidentAnswer;
  readonly heat: Heat | undefined;
  /** Undefined while nobody said what the service is made of. */
  readonly parts: PartsAnswer | undefined;
  /** The first is how things are. */
  readonly options: readonly OptionAnswer[];
  readonly readings: readonly Reading[];
  readonly risk: Risk;
  readonly sensitivity: Sensitivity;
  readonly notModelled: readonly string[];
  readonly inputs: readonly InputRow[];
  readonly questions: readonly Question[];
  /** What was moved or left out on the way: a wall time that the clock skips, a refusal. */
  readonly notes: readonly string[];
}

/** The average over many years, and what single years look like. */
export interface Headline {
  readonly downtimePerMonth: Figure;
  readonly downtimePerYear: Figure;
  /** The mean of the simulated years, in which nothing fails that is still being repaired; undefined when nothing was simulated, as are the next three. */
  readonly simulatedPerYear: Figure | undefined;
  /** One year in twenty is better. */
  readonly goodYear: Figure | undefined;
  /** One year in twenty is worse. */
  readonly badYear: Figure | undefined;
  /** In one year out of twenty a single outage lasts longer. */
  readonly longestOutage: Figure | undefined;
  readonly lossPerYear: Figure | undefined;
  readonly incidentsPerYear: Figure;
  /** Announced maintenance within the hours of service, which comes on top; undefined when none is planned. */
  readonly plannedPerMonth: Figure | undefined;
  /** Deployments that stop the service, which are part of the downtime; undefined without any. */
  readonly deploysPerMonth: Figure | undefined;
  /** What the incident rate rests on, where it was counted. */
  readonly observed: { readonly count: number; readonly years: number };
}

export interface Budgets {
  /** The promise as it was written, `99.5 %`. */
  readonly availability: string;
  readonly window: string;
  readonly rows: readonly BudgetRow[];
}

/** What the promise allows in one window, by one clock. */
export interface BudgetRow {
  /** `month 2026-11`. */
  readonly window: string;
  /** Whose hours count. */
  readonly clock: "around the clock" | "service hours";
  readonly maintenance: "counts" | "does not count" | "none";
  readonly agreed: Figure;
  /** Undefined when no service was agreed in the window: then there is no availability to keep. */
  readonly allowed: Figure | undefined;
  /** What users see down when announced maintenance does not count: the budget and the maintenance. */
  readonly planned: Figure;
  /** Without a clause it may straddle the border of two windows and use up both. */
  readonly longest: Figure | undefined;
  readonly outages: Figure | undefined;
  /** The budget spread over the hours that count. */
  readonly cost: Figure | undefined;
  /** One outage as long as the budget that starts at the worst moment of the week; around the clock only. */
  readonly worstCost: Figure | undefined;
  /** Shares of 0 … 1. */
  readonly availability: Figure;
  /** What users see of it where maintenance does not count: to them it is downtime as well. */
  readonly visible: Figure | undefined;
  /** The best availability that the planned maintenance leaves, where it counts. */
  readonly ceiling: Figure | undefined;
}

/** The promise counted in requests and slices of time, and when the burn of its budget is worth an alert. */
export interface AlertsAnswer {
  /** The window of the promise that comes next: `month 2026-12`. */
  readonly window: string;
  /** What the window brings, and how many of it may fail; undefined while nobody said how many there are. */
  readonly requests: Figure | undefined;
  readonly allowedFailures: Figure | undefined;
  /** Undefined while nobody said how long a slice is. */
  readonly slice: Figure | undefined;
  readonly slices: Figure | undefined;
  /** How many slices may be bad; at 0 a single one breaks the promise. */
  readonly allowedSlices: Figure | undefined;
  readonly rows: readonly AlertRow[];
}

/** An alert that fires while the budget burns faster than `burnRate` over both its windows. */
export interface AlertRow {
  readonly urgency: "page" | "ticket";
  /** What of the budget burns in the long window at that rate. */
  readonly budgetShare: Figure;
  readonly long: Figure;
  readonly short: Figure;
  readonly burnRate: Figure;
  /** The share of requests, or of time, that fails at that rate; undefined where it would be more than all, so that the alert never fires. */
  readonly failing: Figure | undefined;
  /** How long nothing may work before the alert fires. */
  readonly outageFires: Figure | undefined;
  /** Failed requests in the long window at even traffic; undefined while nobody said how many requests there are. */
  readonly failures: Figure | undefined;
}

/** What was down so far, by a log of outages, and what that leaves. */
export interface RecordAnswer {
  /** The path of the log. */
  readonly log: string;
  /** `YYYY-MM-DD`: the first day that the log covers. */
  readonly since: string;
  /** Outages that nobody planned a year; the interval is the middle 95 % of Gamma(n + ½, years), Jeffreys' posterior. */
  readonly rate: Figure;
  /** A lognormal through the repairs in the outages, with 80 % intervals; undefined while there are too few, or too different ones. */
  readonly repairMedian: Figure | undefined;
  readonly repairP90: Figure | undefined;
  /** How many repairs the two rest on. */
  readonly repairs: number;
  /** Empty without a promise. */
  readonly rows: readonly RecordRow[];
  /** What was moved, joined or left out on the way. */
  readonly notes: readonly string[];
}

/** A window that has begun: what of its budget is spent, and how likely the rest is kept. */
export interface RecordRow {
  /** `month 2026-11`, `last 30 days`. */
  readonly window: string;
  readonly maintenance: "counts" | "does not count" | "none";
  /** In the whole window. */
  readonly allowed: Figure;
  readonly spent: Figure;
  /** Less what is announced for the rest, where that counts; below 0 once the budget is overdrawn. */
  readonly left: Figure;
  /** Spent share of the budget over passed share of the agreed time: above 1 the budget will not last. Undefined where nothing is allowed. */
  readonly burnRate: Figure | undefined;
  readonly outages: Figure;
  /** The part of it that lies in the window. */
  readonly longest: Figure;
  /** Clauses of the promise that are broken already. */
  readonly broken: readonly ("total" | "longest" | "count")[];
  /** Chance that total and longest outage of the window are kept, given what happened; the interval is what the rate leaves open. Undefined for a window that ends now, or is broken. */
  readonly keeps: Figure | undefined;
}

/** Where the time of a mean incident goes. */
export interface IncidentAnswer {
  readonly phases: readonly {
    readonly name: "detect" | "notify" | "wait for a human" | "react" | "repair";
    readonly time: Figure;
  }[];
  /** The service is down; shorter than the phases together where a failover bridges them. */
  readonly outage: Figure;
  readonly counted: Figure;
  readonly cost: Figure | undefined;
}

/** E[cost of an incident | it strikes in this hour], or its hours down when no cost is known; Monday 00 first. */
export interface Heat {
  readonly unit: string;
  readonly hours: readonly number[];
}

/** What the service is down by its parts alone, whatever the record of incidents says; hours a year. */
export interface PartsAnswer {
  readonly rows: readonly PartRow[];
  /** Undefined while a unit's time to failure is missing. */
  readonly total: Figure | undefined;
  /** The share of time that it is up by its parts. */
  readonly availability: Figure | undefined;
  /** Whether some of the parts were given in percent, so that the whole is shown so. */
  readonly percent: boolean;
  /** Undefined without a promise, or without a unit that all depends on and that has a promise of its own. */
  readonly shared: SharedBudgetAnswer | undefined;
  /** Units whose mean time to failure nobody said. */
  readonly missing: readonly string[];
}

/** What the promises of others leave of the budget of the coming year. */
export interface SharedBudgetAnswer {
  /** The units that all depends on and that have a promise of their own. */
  readonly dependencies: readonly string[];
  readonly allowed: Figure;
  /** What they may be down, each at another time. */
  readonly theirs: Figure;
  /** What is left; below 0 where they may take more than is allowed. */
  readonly own: Figure;
  /** The same for each expected incident; undefined where none is expected. */
  readonly perIncident: Figure | undefined;
}

export interface PartRow {
  readonly part: string;
  readonly units: number;
  readonly needed: number;
  /** When units fail each for itself. */
  readonly independent: Figure;
  /** What failures of all units at once add. */
  readonly commonCause: Figure;
}

/** One way to run the service beside the others. */
export interface OptionAnswer {
  readonly name: string;
  readonly measures: readonly string[];
  readonly downtimePerYear: Figure;
  readonly downtimePerMonth: Figure;
  readonly countedPerYear: Figure;
  readonly outage: Figure;
  readonly loss: Figure | undefined;
  readonly price: Figure;
  readonly total: Figure | undefined;
  readonly availability: Figure;
  readonly cheapest: boolean;
  readonly dominated: boolean;
}

/** What single years hold, by simulation. */
export interface Risk {
  /** How many years were simulated, with which seed; none without incidents. */
  readonly years: number;
  readonly seed: number;
  readonly rows: readonly RiskRow[];
  /** How likely a year is down longer than so many hours, for each option of the rows; empty without incidents. */
  readonly curves: readonly ExceedanceCurve[];
  /** The months of the coming year as things are; empty without a promise. */
  readonly months: readonly MonthRow[];
  /** Why something is missing. */
  readonly note: string | undefined;
}

export interface ExceedanceCurve {
  readonly option: string;
  /** By rising hours; shares of 0 … 1 fall. The worst of a hundred years is left out. */
  readonly points: readonly { readonly hours: number; readonly share: number }[];
}

export interface RiskRow {
  readonly option: string;
  readonly badYear: Figure;
  readonly badYearCost: Figure | undefined;
  /** No month of the year breaks the promise. */
  readonly monthsKept: Figure | undefined;
  /** The mean over the months. */
  readonly monthKept: Figure | undefined;
  readonly yearKept: Figure | undefined;
  /** A single outage longer than the promise allows, in a year. */
  readonly longestBroken: Figure | undefined;
  /** No more outages in a window than the promise allows. */
  readonly countKept: Figure | undefined;
  /** All outage classes kept in a window. */
  readonly classesKept: Figure | undefined;
  /** Expected service credits a year. */
  readonly credits: Figure | undefined;
}

export interface MonthRow {
  readonly month: string;
  readonly budget: Figure;
  /** Counted hours down: every second month is better, and one in twenty is worse. */
  readonly median: Figure;
  readonly bad: Figure;
  readonly broken: Figure;
}

/** What to change first. */
export interface Sensitivity {
  /** The quantity that moves: the total cost a year, or the hours down when no cost is known. */
  readonly of: Figure;
  readonly bars: readonly SensitivityBar[];
  /** The two strongest inputs against each other: rows of the first, columns of the second. */
  readonly pair: SensitivityPair | undefined;
  /** The stated ranges of what options change, each by what it does to the option's own total. */
  readonly options: readonly OptionRange[];
  /** Inputs nobody has confirmed, on which more than a fifth of the result depends. */
  readonly restsOn: readonly string[];
}

export interface SensitivityBar {
  readonly input: string;
  readonly key: string;
  readonly unit: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Nobody said how far it may be off, so ±50 % was taken. */
  readonly assumedRange: boolean;
  readonly atLow: number;
  readonly atHigh: number;
  /** Change of the result for 10 % more, as a share. */
  readonly elasticity: number;
}

/** An input of an option that somebody said may be off, between both ends. */
export interface OptionRange {
  readonly option: string;
  readonly input: string;
  readonly key: string;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** The option's total a year, or its hours down when no cost is known. */
  readonly atLow: number;
  readonly atHigh: number;
}

export interface SensitivityPair {
  readonly first: { readonly input: string; readonly unit: string; readonly values: readonly number[] };
  readonly second: { readonly input: string; readonly unit: string; readonly values: readonly number[] };
  readonly results: readonly (readonly number[])[];
}

/** An input with its origin, as it is shown. */
export interface InputRow {
  readonly key: string;
  readonly value: string;
  readonly source: Source;
}
