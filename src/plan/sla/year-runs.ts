import { averageWeek, calendarYear, type Frame } from "../frame.ts";
import { holidaysOf } from "../calendar/holidays.ts";
import { HOUR_MS } from "../calendar/interval.ts";
import { monthsOf, type Window } from "../calendar/window.ts";
import { openZone } from "../calendar/zone.ts";
import { layOutScenario } from "../scenario/lay-out.ts";
import { type Block, simulateBlock } from "../simulation/block.ts";
import { blocksOf, summarise, type SimulationResult } from "../simulation/simulate.ts";
import { type Limits, yearModel, type YearModel } from "../simulation/year-model.ts";
import type { OperatingInputs, RunInputs } from "./inputs.ts";
import { scenarioInput } from "./scenario-input.ts";
import { nextYear } from "./windows.ts";

/** The frame over which means are taken: the plain week, or the coming year where holidays make it differ. */
export function meanFrame(inputs: OperatingInputs, today: string): Frame {
  return inputs.service.holidays.value.length === 0 ? averageWeek() : comingYear(inputs, today);
}

/**
 * The frame over which years are simulated: the one after `today` with its holidays and clock changes; without holidays plain
 * weeks under months of their real length, since an hour in March and one in October change nothing that can be seen.
 */
export function yearFrame(inputs: OperatingInputs, year: Window): Frame {
  if (inputs.service.holidays.value.length > 0) return holidayYear(inputs, year);
  const since = (instant: number): number => (instant - year.start) / HOUR_MS;
  return {
    ...averageWeek(),
    averageHours: since(year.end),
    monthEdges: [...monthsOf(year).map(({ start }) => since(start)), since(year.end)],
  };
}

function comingYear(inputs: OperatingInputs, today: string): Frame {
  return holidayYear(inputs, nextYear(today, openZone("service.zone", inputs.service.zone.value)));
}

function holidayYear({ service }: OperatingInputs, { label, zone }: Window): Frame {
  const year = Number(label);
  return calendarYear(
    "today",
    zone,
    label,
    holidaysOf("service.holidays", service.holidays.value, [year - 1, year, year + 1]),
  );
}

/** The model of a year of some way to run the service. */
export function modelOf(frame: Frame, inputs: OperatingInputs, limits: Limits): YearModel {
  const scenario = scenarioInput("", 0, inputs);
  return yearModel(layOutScenario(frame, scenario), scenario, limits);
}

/** Simulates until every chance is known to a point, give or take, and the means to two percent, or the allowed years are used up. */
export function simulateUntilSettled(model: YearModel, { seed, years }: RunInputs): SimulationResult {
  const blocks: Block[] = [];
  let result: SimulationResult | undefined;
  for (const { index, years: count } of blocksOf(years.value)) {
    blocks.push(simulateBlock(model, seed.value, index, count));
    if (blocks.length % BLOCKS_A_LOOK !== 0) continue;
    result = summarise(model, seed.value, blocks);
    if (isSettled(result)) return result;
  }
  return summarise(model, seed.value, blocks);
}

/** Simulates as many years as another way to run the service got, with the same random numbers. */
export function simulateAlike(model: YearModel, { seed }: RunInputs, years: number): SimulationResult {
  return summarise(
    model,
    seed.value,
    blocksOf(years).map(({ index, years: count }) => simulateBlock(model, seed.value, index, count)),
  );
}

const BLOCKS_A_LOOK = 2;
const CLOSE_ENOUGH = { share: 0.01, mean: 0.02 } as const;

function isSettled({ downHours, cost, breaches }: SimulationResult): boolean {
  const chances = breaches ? [breaches.anyMonth, breaches.year, breaches.longest, breaches.any] : [];
  const known = chances.every(
    (chance) =>
      chance?.kind !== "estimate" ||
      chance.standardError <= Math.max(CLOSE_ENOUGH.share, CLOSE_ENOUGH.mean * chance.share),
  );
  return known && [downHours, cost].every(({ mean, standardError }) => standardError <= CLOSE_ENOUGH.mean * mean);
}
