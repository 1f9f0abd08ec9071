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

/** Every second year has less in that month, and one in twenty more. */
export interface MonthPercentiles {
  readonly median: Percentile;
  readonly bad: Percentile;
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
  /** Counted hours down of each month; none where the frame has no months. */
  readonly monthHours: readonly MonthPercentiles[];
  /** How often each tier of credits was reached, in each of its windows, as shares of the years. */
  readonly tiers: readonly (readonly number[])[];
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
    monthHours: monthPercentiles(model, ordered),
    tiers: tierShares(ordered, years),
  };
  if (!Number.isFinite(model.meanGapHours)) return { ...result, breaches: undefined, note: "No incidents assumed." };
  return { ...result, breaches: breachChances(model, ordered, years) };
}

/** What tells whether more years are needed: every chance, and the means of what is added up over a year. */
export interface Progress {
  readonly chances: readonly Chance[];
  readonly means: readonly Pick<Distribution, "mean" | "standardError">[];
}

/** How far some blocks have come, without what needs their years in order. */
export function progressOf(model: YearModel, blocks: readonly Block[]): Progress {
  const years = blocks.reduce((sum, block) => sum + block.years, 0);
  const { anyMonth, year, longest, any } = breachChances(model, blocks, years);
  return {
    chances: [anyMonth, year, longest, any].filter((chance) => chance !== undefined),
    means: [momentsOf(blocks, ({ downHours }) => downHours), momentsOf(blocks, ({ cost }) => cost)],
  };
}

function monthPercentiles({ monthEdges }: YearModel, blocks: readonly Block[]): readonly MonthPercentiles[] {
  const months = Math.max(0, monthEdges.length - 1);
  const kept = Float64Array.from(blocks.flatMap(({ monthHours }) => [...monthHours]));
  return Array.from({ length: months }, (_, month) => {
    const sorted = new Float64Array(kept.length / months);
    for (let year = 0; year < sorted.length; year++) sorted[year] = kept[year * months + month] ?? 0;
    sorted.sort();
    return { median: percentileOf(sorted, 0.5), bad: percentileOf(sorted, 0.95) };
  });
}

function tierShares(blocks: readonly Block[], years: number): readonly (readonly number[])[] {
  const [first] = blocks;
  return (first?.tierBreaches ?? []).map((tier, index) =>
    [...tier].map(
      (_, window) => blocks.reduce((sum, { tierBreaches }) => sum + (tierBreaches[index]?.[window] ?? 0), 0) / years,
    ),
  );
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
  let offset = 0;
  for (const block of blocks) {
    all.set(values(block), offset);
    offset += block.years;
  }
  all.sort();
  const worst = all.subarray(Math.min(years - 1, Math.floor(years * 0.95)));
  return {
    ...momentsOf(blocks, values),
    percentiles: [0.05, 0.5, 0.95, 0.99].map((p) => percentileOf(all, p)),
    worstTwentieth: worst.reduce((total, value) => total + value, 0) / worst.length,
    exceedance: exceedanceOf(all),
  };
}

function momentsOf(
  blocks: readonly Block[],
  values: (block: Block) => Float64Array,
): Pick<Distribution, "mean" | "standardError"> {
  let [years, sum, squares] = [0, 0, 0];
  for (const block of blocks) {
    const own = values(block);
    years += own.length;
    // Sums by block first, so that they do not depend on who joined which blocks.
    sum += own.reduce((total, value) => total + value, 0);
    squares += own.reduce((total, value) => total + value * value, 0);
  }
  const mean = sum / years;
  return { mean, standardError: Math.sqrt(Math.max(0, squares / years - mean * mean) / years) };
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
