import { averageWeek, calendarYear, type Frame } from "../frame.ts";
import { holidaysOf } from "../calendar/holidays.ts";
import type { Window } from "../calendar/window.ts";
import { openZone } from "../calendar/zone.ts";
import { remember } from "../remember.ts";
import { layOutScenario } from "../scenario/lay-out.ts";
import { type Block, simulateBlock } from "../simulation/block.ts";
import { blocksOf, type Progress, progressOf, type SimulationResult, summarise } from "../simulation/simulate.ts";
import { type Limits, yearModel, type YearModel } from "../simulation/year-model.ts";
import { isDefault } from "../sourced.ts";
import type { OperatingInputs, RunInputs } from "./inputs.ts";
import { scenarioInput } from "./scenario-input.ts";
import { nextYear } from "./windows.ts";

/** The frame over which means are taken: the plain week, or the coming year where holidays make it differ. */
export function meanFrame(inputs: OperatingInputs, today: string): Frame {
  if (inputs.service.holidays.value.length === 0) return averageWeek();
  return yearFrame(inputs, nextYear(today, openZone("service.zone", inputs.service.zone.value)));
}

/** The frame over which years are simulated: a year of the calendar with its weekdays, holidays and clock changes. */
export function yearFrame({ service }: OperatingInputs, { label, zone }: Window): Frame {
  const { value: entries } = service.holidays;
  return frames(JSON.stringify([zone.name, label, entries]), () => {
    const year = Number(label);
    return calendarYear("today", zone, label, holidaysOf("service.holidays", entries, [year - 1, year, year + 1]));
  });
}

/** The same object for the same year, so that what was laid out over it is kept. */
const frames = remember<Frame>(8);

/** The model of a year of some way to run the service. */
export function modelOf(frame: Frame, inputs: OperatingInputs, limits: Limits): YearModel {
  const scenario = scenarioInput("", 0, inputs);
  return yearModel(layOutScenario(frame, scenario), scenario, limits);
}

/** Simulates as many years as were asked for; where nobody asked, until every chance is known to a point and the means to two percent. */
export function simulateYears(model: YearModel, run: RunInputs): SimulationResult {
  return isDefault(run.years.source) ? simulateUntilSettled(model, run) : simulateAlike(model, run, run.years.value);
}

function simulateUntilSettled(model: YearModel, { seed, years }: RunInputs): SimulationResult {
  const blocks: Block[] = [];
  for (const { index, years: count } of blocksOf(years.value)) {
    blocks.push(simulateBlock(model, seed.value, index, count));
    if (blocks.length % BLOCKS_A_LOOK === 0 && isSettled(progressOf(model, blocks))) break;
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

function isSettled({ chances, means }: Progress): boolean {
  const known = chances.every(
    (chance) =>
      chance.kind !== "estimate" ||
      chance.standardError <= Math.max(CLOSE_ENOUGH.share, CLOSE_ENOUGH.mean * chance.share),
  );
  return known && means.every(({ mean, standardError }) => standardError <= CLOSE_ENOUGH.mean * mean);
}
