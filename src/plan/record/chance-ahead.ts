import type { Holidays } from "../calendar/holidays.ts";
import type { Window } from "../calendar/window.ts";
import { calendarStretch, type Frame } from "../frame.ts";
import { type LaidOut, layOutScenario } from "../scenario/lay-out.ts";
import type { ScenarioInput } from "../scenario/scenario.ts";
import { simulateBlock } from "../simulation/block.ts";
import type { Chance } from "../simulation/chance.ts";
import { blocksOf, summarise } from "../simulation/simulate.ts";
import { yearModel } from "../simulation/year-model.ts";
import { integralTo, meanOf, type Steps, stepsOf } from "../steps.ts";

/** What is still allowed in the rest of a window, in counted hours. */
export interface Ahead {
  /** From now to the window's end. */
  readonly rest: Window;
  readonly holidays: Holidays;
  readonly leftHours: number;
  readonly longestHours: number | undefined;
  /** How many outages there may still be. */
  readonly outages: number | undefined;
  readonly seed: number;
}

const YEAR_HOURS = 8760;
const RUNS = 4096;
/** Where incidents are many, fewer runs say as much. */
const MOST_INCIDENTS = 400_000;

/** How likely the rest of a window breaks the promise, by simulating it; undefined without incidents. */
export function brokenAhead(scenario: ScenarioInput, ahead: Ahead): Chance | undefined {
  const { rest, holidays, leftHours, longestHours, outages, seed } = ahead;
  const { laidOut, hours } = withinRest(calendarStretch(rest, holidays), scenario);
  const incidents = (scenario.incidentsPerYear * hours) / YEAR_HOURS;
  // The rest takes the place of the model's year, so its share of the yearly incidents does as well.
  const model = yearModel(
    laidOut,
    { ...scenario, incidentsPerYear: incidents },
    {
      yearHours: leftHours,
      ...(longestHours !== undefined && { longestHours }),
      ...(outages !== undefined && { outages }),
    },
  );
  const runs = Math.max(FEWEST_RUNS, Math.min(RUNS, Math.floor(MOST_INCIDENTS / Math.max(1, incidents))));
  const blocks = blocksOf(runs).map(({ index, years }) => simulateBlock(model, seed, index, years));
  return summarise(model, seed, blocks).breaches?.any;
}

const FEWEST_RUNS = 128;

/**
 * A simulated year goes on in its own January, which the rest of a month must not: so weeks follow in which nothing fails and
 * nothing counts.
 */
function withinRest(
  stretch: Frame,
  scenario: ScenarioInput,
): {
  readonly laidOut: LaidOut /** The hours of the rest, weighed by how likely failures are in them. */;
  readonly hours: number;
} {
  const { averageHours: end, periodHours } = stretch;
  const laidOut = layOutScenario({ ...stretch, averageHours: periodHours, monthEdges: [0, periodHours] }, scenario);
  const { agreed, incident } = laidOut;
  const always = incident.intensity ?? stepsOf(periodHours, [], 1);
  const intensity = cutAt(always, end);
  return {
    laidOut: { ...laidOut, agreed: cutAt(agreed, end), incident: { ...incident, intensity } },
    hours: integralTo(always, end) / meanOf(always),
  };
}

function cutAt({ edges, values, periodHours }: Steps, end: number): Steps {
  const bands = edges.flatMap((startHour, piece) => {
    const value = values[piece] ?? 0;
    const endHour = Math.min(edges[piece + 1] ?? periodHours, end);
    return value === 0 || endHour <= startHour ? [] : [{ startHour, endHour, value }];
  });
  return stepsOf(periodHours, bands, 0);
}
