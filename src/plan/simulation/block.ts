import { outageCost } from "../cost/outage-cost.ts";
import { hourOfIntegral, integralTo } from "../steps.ts";
import { type Uniform, uniformStream } from "../prng.ts";
import { tableIntegral, tableOpen, tableValue } from "./table.ts";
import type { YearModel } from "./year-model.ts";

/** Years are simulated in blocks of so many, each with its own streams of random numbers. */
export const BLOCK_YEARS = 1024;

/** What the years of one block came to; a plain carrier that may travel between workers. */
export interface Block {
  readonly index: number;
  readonly years: number;
  /** For each year: hours down, counted hours down, money, and the longest outage, in hours and in counted hours. */
  readonly downHours: Float64Array;
  readonly countedHours: Float64Array;
  readonly cost: Float64Array;
  readonly longestHours: Float64Array;
  readonly longestCountedHours: Float64Array;
  readonly outages: number;
  /** In how many years a month broke its budget; the last entry counts the years with any such month. */
  readonly monthBreaches: Uint32Array;
  /** For each tier of credits and each of its windows, in how many years it was reached. */
  readonly tierBreaches: readonly Uint32Array[];
  /** Counted hours down of each month, year by year; empty behind the first years, which are enough for a percentile. */
  readonly monthHours: Float64Array;
  /** Years in which all that is limited was kept. */
  readonly keptAll: number;
}

/** Blocks whose months are kept. */
const MONTHS_KEPT = 2;

/**
 * Simulates the years of one block. The result depends on the model, the seed and the block's index alone, so blocks may
 * be computed anywhere and in any order. Each kind of chance has its own stream, so that scenarios share their random
 * numbers.
 *
 * A year is circular: an outage that runs past its end goes on in its January, which keeps the mean of a steady state.
 */
export function simulateBlock(model: YearModel, seed: number, index: number, years: number): Block {
  const run = startRun(model, seed, index, years);
  if (Number.isFinite(model.meanGapHours)) for (let year = 0; year < years; year++) simulateYear(run, year);
  else run.keptAll = years;
  return {
    index,
    years,
    downHours: run.downHours,
    countedHours: run.countedHours,
    cost: run.cost,
    longestHours: run.longestHours,
    longestCountedHours: run.longestCountedHours,
    outages: run.outages,
    monthBreaches: run.monthBreaches,
    tierBreaches: run.tierBreaches,
    monthHours: run.months,
    keptAll: run.keptAll,
  };
}

/** The state of a block while it runs: one object, changed in place, since the inner loop must not allocate. */
interface Run {
  readonly model: YearModel;
  readonly arrival: Uniform;
  readonly repair: Uniform;
  readonly coverage: Uniform;
  readonly survivor: Uniform;
  readonly downHours: Float64Array;
  readonly countedHours: Float64Array;
  readonly cost: Float64Array;
  readonly longestHours: Float64Array;
  readonly longestCountedHours: Float64Array;
  readonly monthHours: Float64Array;
  readonly months: Float64Array;
  readonly monthBreaches: Uint32Array;
  readonly tierBreaches: readonly Uint32Array[];
  year: number;
  outages: number;
  /** Of the year that is played: outages of which any hour counts. */
  countedOutages: number;
  keptAll: number;
}

function startRun(model: YearModel, seed: number, index: number, years: number): Run {
  const months = Math.max(0, model.monthEdges.length - 1);
  return {
    model,
    arrival: uniformStream(seed, index, "arrival"),
    repair: uniformStream(seed, index, "repair"),
    coverage: uniformStream(seed, index, "coverage"),
    survivor: uniformStream(seed, index, "second failure"),
    downHours: new Float64Array(years),
    countedHours: new Float64Array(years),
    cost: new Float64Array(years),
    longestHours: new Float64Array(years),
    longestCountedHours: new Float64Array(years),
    monthHours: new Float64Array(months),
    months: new Float64Array(index < MONTHS_KEPT ? years * months : 0),
    monthBreaches: new Uint32Array(months + 1),
    tierBreaches: (model.limits.tiers ?? []).map((tier) => new Uint32Array(tier.length)),
    year: 0,
    outages: 0,
    countedOutages: 0,
    keptAll: 0,
  };
}

function simulateYear(run: Run, year: number): void {
  const { model } = run;
  run.year = year;
  run.countedOutages = 0;
  run.monthHours.fill(0);
  for (let clock = nextFailure(run, 0); clock < model.yearHours; ) {
    clock = nextFailure(run, incidentAt(run, clock));
  }
  if (run.months.length > 0) run.months.set(run.monthHours, year * run.monthHours.length);
  judge(run);
  judgeTiers(run);
}

/** Failures strike on the up-time clock, by the intensity of the hours where one is given. */
function nextFailure({ model, arrival }: Run, from: number): number {
  const upTime = -Math.log(arrival()) * model.meanGapHours;
  const { intensity } = model.incident;
  if (!intensity) return from + upTime;
  const perHour = (intensity.cumulative[intensity.cumulative.length - 1] ?? 0) / intensity.periodHours;
  return hourOfIntegral(intensity, integralTo(intensity, from) + upTime * perHour);
}

/** Plays one incident and returns when the service is whole again. */
function incidentAt(run: Run, start: number): number {
  const { model } = run;
  const { failover, repair } = model.incident;
  const finish = finishOf(model, start, repair.knots.length <= 1 ? repair.meanHours : repair.quantile(run.repair()));
  run.cost[run.year] = (run.cost[run.year] ?? 0) + model.perIncident;
  if (!failover) addOutage(run, start, start, finish);
  else if (run.coverage() >= failover.coverage) {
    run.survivor();
    addOutage(run, start, start, finish + failover.extraDiagnosisHours);
  } else crossBridge(run, start, finish, failover);
  return finish;
}

function finishOf(
  { incident: { timeline }, notified, cover, reaction }: YearModel,
  start: number,
  repairHours: number,
): number {
  const alarm = start + timeline.detectionHours;
  const present = tableOpen(cover, notified ? tableOpen(notified, alarm) : alarm);
  const work = tableValue(reaction, present) + repairHours;
  if (timeline.policy === "stay until fixed") return present + work;
  return Math.max(present, hourOfIntegral(timeline.cover, tableIntegral(cover, present) + work));
}

function crossBridge(
  run: Run,
  start: number,
  finish: number,
  failover: NonNullable<YearModel["incident"]["failover"]>,
): void {
  const switched = Math.min(finish, start + failover.durationHours);
  const second = switched - Math.log(run.survivor()) / failover.survivorFailuresPerHour;
  addOutage(run, start, start, switched);
  if (failover.degradedShare > 0) addDegraded(run, start, switched, Math.min(second, finish), failover.degradedShare);
  if (second < finish) addOutage(run, start, second, finish);
}

/** Books an outage; `failure` is when the incident began, from which duration factors run. */
function addOutage(run: Run, failure: number, from: number, to: number): void {
  const { model, year } = run;
  if (to <= from) return;
  const counted = countedBetween(model, from, to);
  run.outages++;
  if (counted > 0) run.countedOutages++;
  run.downHours[year] = (run.downHours[year] ?? 0) + (to - from);
  run.countedHours[year] = (run.countedHours[year] ?? 0) + counted;
  run.cost[year] = (run.cost[year] ?? 0) + costOf(model, failure, from, to);
  if (to - from > (run.longestHours[year] ?? 0)) run.longestHours[year] = to - from;
  if (counted > (run.longestCountedHours[year] ?? 0)) run.longestCountedHours[year] = counted;
  if (counted > 0 && model.monthEdges.length > 0) spread(run, from, to);
}

function addDegraded(run: Run, failure: number, from: number, to: number, degradedShare: number): void {
  run.cost[run.year] = (run.cost[run.year] ?? 0) + degradedShare * costOf(run.model, failure, from, to);
}

function costOf({ cost, costSteps, factors }: YearModel, failure: number, from: number, to: number): number {
  if (factors.length === 0) return tableIntegral(cost, to) - tableIntegral(cost, from);
  return (
    outageCost(costSteps, failure, to - failure, factors) - outageCost(costSteps, failure, from - failure, factors)
  );
}

function countedBetween({ agreed }: YearModel, from: number, to: number): number {
  return agreed ? tableIntegral(agreed, to) - tableIntegral(agreed, from) : to - from;
}

/** Splits counted hours at the ends of months; what runs past the year's end belongs to its January. */
function spread({ model, monthHours }: Run, from: number, to: number): void {
  const { monthEdges, yearHours } = model;
  const months = monthHours.length;
  let month = 0;
  while (month + 1 < months && (monthEdges[month + 1] ?? Infinity) <= from) month++;
  let start = from;
  while (month < months && start < to) {
    const end = Math.min(to, monthEdges[month + 1] ?? to);
    monthHours[month] = (monthHours[month] ?? 0) + countedBetween(model, start, end);
    start = end;
    month++;
  }
  if (to > yearHours) monthHours[0] = (monthHours[0] ?? 0) + countedBetween(model, Math.max(from, yearHours), to);
}

function judge(run: Run): void {
  const {
    model: { limits },
    monthHours,
    monthBreaches,
    year,
  } = run;
  let broken = 0;
  if (limits.monthHours) {
    for (let month = 0; month < monthHours.length; month++) {
      if ((monthHours[month] ?? 0) <= (limits.monthHours[month] ?? Infinity)) continue;
      monthBreaches[month] = (monthBreaches[month] ?? 0) + 1;
      broken = 1;
    }
  }
  monthBreaches[monthHours.length] = (monthBreaches[monthHours.length] ?? 0) + broken;
  const yearKept = (run.countedHours[year] ?? 0) <= (limits.yearHours ?? Infinity);
  const longestKept = (run.longestCountedHours[year] ?? 0) <= (limits.longestHours ?? Infinity);
  const fewEnough = run.countedOutages <= (limits.outages ?? Infinity);
  if (broken === 0 && yearKept && longestKept && fewEnough) run.keptAll++;
}

/** A tier has a window for each month, or one for the year. */
function judgeTiers({ model: { limits }, monthHours, countedHours, tierBreaches, year }: Run): void {
  if (!limits.tiers) return;
  for (const [index, tier] of limits.tiers.entries()) {
    const breaches = tierBreaches[index];
    if (!breaches) continue;
    for (let window = 0; window < tier.length; window++) {
      const down = (tier.length === 1 ? countedHours[year] : monthHours[window]) ?? 0;
      if (down > (tier[window] ?? Infinity)) breaches[window] = (breaches[window] ?? 0) + 1;
    }
  }
}
