import type { Count, Day, Share } from "../answer-value.ts";
import type { Source } from "../sourced.ts";
import type { Figure } from "./figure.ts";
import type { Question } from "./inputs.ts";
import type { Reading } from "./reading.ts";

/** What `punchlist sla` says, as plain JSON. The order of the keys is the order in which it is shown. */
export interface SlaAnswer {
  /** The version of this schema. */
  readonly schemaVersion: 1;
  /** The day from which "next month" is counted, YYYY-MM-DD. */
  readonly today: Day;
  /** The environment's name. */
  readonly name: string;
  /** The time zone in which hours and windows are counted, by its IANA name. */
  readonly zone: string;
  /** The currency of all money, such as EUR; absent when nobody said what an hour costs. */
  readonly currency: string | undefined;
  /** The average over many years, and what single years look like. */
  readonly headline: Headline;
  /** What the promise allows; absent without a promise. */
  readonly budgets: Budgets | undefined;
  /** When the burn of the budget is worth an alert; absent without a promise. */
  readonly alerts: AlertsAnswer | undefined;
  /** What was down so far; absent without a log of outages. */
  readonly record: RecordAnswer | undefined;
  /** Where the time of a mean incident goes. */
  readonly incident: IncidentAnswer;
  /** What an incident costs by the hour in which it strikes; absent where all hours are alike. */
  readonly heat: Heat | undefined;
  /** What the service is down by its parts; absent while nobody said what it is made of. */
  readonly parts: PartsAnswer | undefined;
  /** Ways to run the service; the first is how things are. */
  readonly options: readonly OptionAnswer[];
  /** Conclusions that the numbers allow. */
  readonly readings: readonly Reading[];
  /** What single years hold, by simulation. */
  readonly risk: Risk;
  /** Which inputs move the result most. */
  readonly sensitivity: Sensitivity;
  /** What the numbers leave out, a sentence each. */
  readonly notModelled: readonly string[];
  /** Every input with its origin. */
  readonly inputs: readonly InputRow[];
  /** What nobody has said yet, in the order of asking. */
  readonly questions: readonly Question[];
  /** What was moved or left out on the way: a wall time that the clock skips, a refusal. */
  readonly notes: readonly string[];
}

/** The average over many years, and what single years look like. */
export interface Headline {
  /** Hours down in a mean month, a twelfth of the year. */
  readonly downtimePerMonth: Figure;
  /** Hours down in a mean year. */
  readonly downtimePerYear: Figure;
  /** Hours down, the mean of the simulated years, in which nothing fails that is still being repaired; absent when nothing was simulated. */
  readonly simulatedPerYear: Figure | undefined;
  /** Hours down; one year in twenty is better. Absent when nothing was simulated. */
  readonly goodYear: Figure | undefined;
  /** Hours down; one year in twenty is worse. Absent when nothing was simulated. */
  readonly badYear: Figure | undefined;
  /** Hours; in one year out of twenty a single outage lasts longer. Absent when nothing was simulated. */
  readonly longestOutage: Figure | undefined;
  /** Money lost in a mean year; absent when nobody said what an hour costs. */
  readonly lossPerYear: Figure | undefined;
  /** Incidents in a mean year, 1/yr. */
  readonly incidentsPerYear: Figure;
  /** Hours a month of announced maintenance within the hours of service, which come on top; absent when none is planned. */
  readonly plannedPerMonth: Figure | undefined;
  /** Hours a month of deployments that stop the service, which are part of the downtime; absent without any. */
  readonly deploysPerMonth: Figure | undefined;
  /** What the incident rate rests on, where it was counted. */
  readonly observed: ObservedIncidents;
}

/** How many incidents were counted in how long. */
export interface ObservedIncidents {
  /** Incidents. */
  readonly count: number;
  /** Years in which they were counted. */
  readonly years: number;
}

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

/** What was down so far, by a log of outages, and what that leaves. */
export interface RecordAnswer {
  /** The path of the log. */
  readonly log: string;
  /** The first day that the log covers, YYYY-MM-DD. */
  readonly since: Day;
  /** Outages a year that nobody planned; the interval is the middle 95 % of Gamma(n + ½, years), Jeffreys' posterior. */
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

/** Where the time of a mean incident goes. */
export interface IncidentAnswer {
  /** Its phases, in their order. */
  readonly phases: readonly IncidentPhase[];
  /** Hours that the service is down; shorter than the phases together where a failover bridges them. */
  readonly outage: Figure;
  /** Hours of it that count for the promise. */
  readonly counted: Figure;
  /** Money; absent when nobody said what an hour costs. */
  readonly cost: Figure | undefined;
}

/** A stretch of an incident. */
export interface IncidentPhase {
  /** What happens in it. */
  readonly name: "detect" | "notify" | "wait for a human" | "react" | "repair";
  /** Hours that it takes on average. */
  readonly time: Figure;
}

/** What an incident costs on average that strikes in this hour of the week, or its hours down when no cost is known. */
export interface Heat {
  /** The unit of the hours: a currency, or `h` when nobody said what an hour costs. */
  readonly unit: string;
  /** The 168 hours of the week, Monday 00:00 first. */
  readonly hours: readonly number[];
}

/** What the service is down by its parts alone, whatever the record of incidents says; hours a year. */
export interface PartsAnswer {
  /** The parts that must be up, with how long each is down. */
  readonly rows: readonly PartRow[];
  /** Hours a year; absent while a unit's time to failure is missing. */
  readonly total: Figure | undefined;
  /** The share of time, from 0 to 1, that the service is up by its parts; absent with the total. */
  readonly availability: Figure | undefined;
  /** Whether some of the parts were given in percent, so that the whole is shown so. */
  readonly percent: boolean;
  /** What the promises of others leave; absent without a promise, or without a unit that all depends on and that has a promise of its own. */
  readonly shared: SharedBudgetAnswer | undefined;
  /** Units whose mean time to failure nobody said. */
  readonly missing: readonly string[];
}

/** What the promises of others leave of the budget of the coming year. */
export interface SharedBudgetAnswer {
  /** The units that all depends on and that have a promise of their own. */
  readonly dependencies: readonly string[];
  /** Hours that the service may be down in the year. */
  readonly allowed: Figure;
  /** Hours that they may be down, each at another time. */
  readonly theirs: Figure;
  /** Hours that are left; below 0 where they may take more than is allowed. */
  readonly own: Figure;
  /** Hours that are left for each expected incident; absent where none is expected. */
  readonly perIncident: Figure | undefined;
}

/** A part of the service that must be up. */
export interface PartRow {
  /** The unit's or the group's name. */
  readonly part: string;
  /** How many units it has. */
  readonly units: Count;
  /** How many of them must be up. */
  readonly needed: Count;
  /** Hours a year when units fail each for itself. */
  readonly independent: Figure;
  /** Hours a year that failures of all units at once add. */
  readonly commonCause: Figure;
}

/** One way to run the service beside the others. */
export interface OptionAnswer {
  /** The option in words: its measures joined by +, or how things are. */
  readonly name: string;
  /** The measures that are taken; empty for how things are. */
  readonly measures: readonly string[];
  /** Hours down in a mean year. */
  readonly downtimePerYear: Figure;
  /** Hours down in a mean month. */
  readonly downtimePerMonth: Figure;
  /** Hours down in a mean year that count for the promise. */
  readonly countedPerYear: Figure;
  /** Hours of a mean outage. */
  readonly outage: Figure;
  /** Money lost in a mean year; absent when nobody said what an hour costs. */
  readonly loss: Figure | undefined;
  /** Money that its measures cost a year. */
  readonly price: Figure;
  /** Money: loss and price together; absent when nobody said what an hour costs. */
  readonly total: Figure | undefined;
  /** The share of the agreed time, from 0 to 1, that the service is up in a mean year. */
  readonly availability: Figure;
  /** Whether its total is the lowest; false for all when nobody said what an hour costs. */
  readonly cheapest: boolean;
  /** Whether another option costs no more and loses no more; false for all when nobody said what an hour costs. */
  readonly dominated: boolean;
}

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

/** What to change first. */
export interface Sensitivity {
  /** The quantity that moves: the loss a year, or the hours down when no cost is known. */
  readonly of: Figure;
  /** The inputs, the strongest first. */
  readonly bars: readonly SensitivityBar[];
  /** The two strongest inputs against each other; absent where there are not two. */
  readonly pair: SensitivityPair | undefined;
  /** The stated ranges of what options change, each by what it does to the option's own total. */
  readonly options: readonly OptionRange[];
  /** Keys of inputs that nobody has confirmed, on which more than a fifth of the result depends. */
  readonly restsOn: readonly string[];
}

/** An input, and what the result is at both ends of it. */
export interface SensitivityBar {
  /** The input in words. */
  readonly input: string;
  /** Its key in punchlist.yaml. */
  readonly key: string;
  /** The unit of its value, low and high. */
  readonly unit: string;
  /** What it is now. */
  readonly value: number;
  /** The least that is held possible. */
  readonly low: number;
  /** The most that is held possible. */
  readonly high: number;
  /** Whether nobody said how far it may be off, so that ±50 % was taken. */
  readonly assumedRange: boolean;
  /** The result with the least, in the unit of what moves. */
  readonly atLow: number;
  /** The result with the most, in the unit of what moves. */
  readonly atHigh: number;
  /** Change of the result for 10 % more, as a share: 0.05 is 5 % more, below 0 it falls. */
  readonly elasticity: number;
}

/** An input of an option that somebody said may be off, between both ends. */
export interface OptionRange {
  /** The option's name. */
  readonly option: string;
  /** The input in words. */
  readonly input: string;
  /** Its key in punchlist.yaml. */
  readonly key: string;
  /** The unit of low and high. */
  readonly unit: string;
  /** The least that is held possible. */
  readonly low: number;
  /** The most that is held possible. */
  readonly high: number;
  /** The option's total a year with the least, or its hours down when no cost is known. */
  readonly atLow: number;
  /** The option's total a year with the most, or its hours down when no cost is known. */
  readonly atHigh: number;
}

/** The two strongest inputs against each other. */
export interface SensitivityPair {
  /** The strongest input, by rows of the results. */
  readonly first: SensitivityAxis;
  /** The second, by columns of the results. */
  readonly second: SensitivityAxis;
  /** The result for each pair of values, in the unit of what moves: a list for each value of the first. */
  readonly results: readonly (readonly number[])[];
}

/** An input at its least, as it is, and at its most. */
export interface SensitivityAxis {
  /** The input in words. */
  readonly input: string;
  /** The unit of its values. */
  readonly unit: string;
  /** The values that it is turned to, rising. */
  readonly values: readonly number[];
}

/** An input with its origin, as it is shown. */
export interface InputRow {
  /** Its key in punchlist.yaml; behind a measure's name and a colon where that changes it. */
  readonly key: string;
  /** Its value in words, with the unit. */
  readonly value: string;
  /** Where it comes from. */
  readonly source: Source;
}
