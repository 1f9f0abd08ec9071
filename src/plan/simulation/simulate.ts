import { wholeNumber } from "../accept.ts";
import { PlanInputError } from "../input-error.ts";
import { type Block, BLOCK_YEARS } from "./block.ts";
import { type Chance, chanceOf, type Percentile, percentileOf } from "./chance.ts";
import type { YearModel } from "./year-model.ts";

/** A yearly quantity over all simulated years. */
export interface Distribution {
  readonly mean: number;
  readonly standardError: number;
  /** 5, 50, 95 and 99 %. */
  readonly percentiles: readonly Percentile[];
  /** The mean of the worst twentieth: CVaR₉₅. */
  readonly worstTwentieth: number;
  /** Up to 200 points of P(quantity > x), for a curve; shares fall from left to right. */
  readonly exceedance: readonly { readonly x: number; readonly share: number }[];
}

/** How often the promise was broken; a part is undefined where the promise does not limit it. */
export interface BreachChances {
  readonly months: readonly Chance[] | undefined;
  readonly anyMonth: Chance | undefined;
  readonly year: Chance | undefined;
  readonly longest: Chance | undefined;
  /** Any of them. */
  readonly any: Chance;
}

/** What many simulated years came to. */
export interface SimulationResult {
  readonly years: number;
  readonly seed: number;
  readonly outagesPerYear: number;
  readonly downHours: Distribution;
  readonly countedHours: Distribution;
  readonly cost: Distribution;
  readonly longestHours: Distribution;
  /** Undefined when no incidents were assumed: that nothing broke is then no evidence. */
  readonly breaches: BreachChances | undefined;
  readonly note?: string;
}

/** More years add nothing that the promise's own uncertainty does not drown. */
export const MOST_YEARS = 2_000_000;

/** The blocks that make up some years, to be simulated anywhere. */
export function blocksOf(years: number): readonly { readonly index: number; readonly years: number }[] {
  const count = wholeNumber("run.n", years, 1);
  if (count > MOST_YEARS) throw new PlanInputError("run.n", years, `at most ${MOST_YEARS} years`);
  return Array.from({ length: Math.ceil(count / BLOCK_YEARS) }, (_, index) => ({
    index,
    years: Math.min(BLOCK_YEARS, count - index * BLOCK_YEARS),
  }));
}

/** Joins simulated blocks in the order of their index, whoever computed them. */
export function summarise(model: YearModel, seed: number, blocks: readonly Block[]): SimulationResult {
  const ordered = [...blocks].sort((a, b) => a.index - b.index);
  const years = ordered.reduce((sum, block) => sum + block.years, 0);
  const downHours = distribution(ordered, (block) => block.downHours, years);
  const result = {
    years,
    seed,
    outagesPerYear: ordered.reduce((sum, { outages }) => sum + outages, 0) / years,
    downHours,
    countedHours: model.agreed ? distribution(ordered, ({ countedHours }) => countedHours, years) : downHours,
    cost: distribution(ordered, ({ cost }) => cost, years),
    longestHours: distribution(ordered, ({ longestHours }) => longestHours, years),
  };
  if (!Number.isFinite(model.meanGapHours)) return { ...result, breaches: undefined, note: "No incidents assumed." };
  return { ...result, breaches: breachChances(model, ordered, years) };
}

function breachChances({ limits }: YearModel, blocks: readonly Block[], years: number): BreachChances {
  const counts = blocks
    .map(({ monthBreaches }) => monthBreaches)
    .reduce((sum, block) => sum.map((hits, month) => hits + (block[month] ?? 0)));
  const months = [...counts].map((hits) => chanceOf(hits, years));
  const yearsOver = (values: (block: Block) => Float64Array, limit: number | undefined): Chance | undefined => {
    if (limit === undefined) return undefined;
    return chanceOf(
      blocks.reduce((sum, block) => sum + values(block).reduce((hits, value) => hits + (value > limit ? 1 : 0), 0), 0),
      years,
    );
  };
  return {
    months: limits.monthHours ? months.slice(0, -1) : undefined,
    anyMonth: limits.monthHours ? months.at(-1) : undefined,
    year: yearsOver(({ countedHours }) => countedHours, limits.yearHours),
    longest: yearsOver(({ longestCountedHours }) => longestCountedHours, limits.longestHours),
    any: chanceOf(years - blocks.reduce((sum, { keptAll }) => sum + keptAll, 0), years),
  };
}

function distribution(blocks: readonly Block[], values: (block: Block) => Float64Array, years: number): Distribution {
  const all = new Float64Array(years);
  let [sum, squares, offset] = [0, 0, 0];
  for (const block of blocks) {
    const own = values(block);
    all.set(own, offset);
    offset += own.length;
    // Sums by block first, so that they do not depend on who joined which blocks.
    sum += own.reduce((total, value) => total + value, 0);
    squares += own.reduce((total, value) => total + value * value, 0);
  }
  all.sort();
  const mean = sum / years;
  const worst = all.subarray(Math.min(years - 1, Math.floor(years * 0.95)));
  return {
    mean,
    standardError: Math.sqrt(Math.max(0, squares / years - mean * mean) / years),
    percentiles: [0.05, 0.5, 0.95, 0.99].map((p) => percentileOf(all, p)),
    worstTwentieth: worst.reduce((total, value) => total + value, 0) / worst.length,
    exceedance: exceedanceOf(all),
  };
}

const CURVE_POINTS = 200;

function exceedanceOf(sorted: Float64Array): Distribution["exceedance"] {
  const n = sorted.length;
  const points = Math.min(CURVE_POINTS, n);
  return Array.from({ length: points }, (_, point) => {
    const rank = Math.floor((point * n) / points);
    return { x: sorted[rank] ?? 0, share: (n - rank - 1) / n };
  });
}
