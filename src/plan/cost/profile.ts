import { notNegative } from "../accept.ts";
import { type WeeklyHours } from "../calendar/weekly.ts";
import { everyHour, type Frame } from "../frame.ts";
import { rememberFor } from "../remember.ts";
import { type Steps, stepsOf } from "../steps.ts";

/** What an hour of downtime costs at some times of the week; the first band that holds an hour counts. */
export interface CostBand {
  readonly when: WeeklyHours;
  readonly perHour: number;
  /** How far that may be off. */
  readonly range?: { readonly low: number; readonly high: number };
}

/** The cost rate over a frame, in money per hour, from a base rate and bands of weekly hours. */
export function costProfile(frame: Frame, basePerHour: number, bands: readonly CostBand[]): Steps {
  const pieces = bands.flatMap(({ when, perHour }) => {
    const value = notNegative("cost.profile.perHour", perHour);
    return frame.hours(when, "every day").map(({ startHour, endHour }) => ({ startHour, endHour, value }));
  });
  return stepsOf(frame.periodHours, pieces, notNegative("cost.base", basePerHour));
}

/** A weight that counts so many times, as one of several. */
export interface Layer {
  readonly times: number;
  readonly weight: Steps;
}

/**
 * The same rate as layers: the base in every hour, and in those of each band what that differs. Which hours these are hangs on no price, so
 * that their objects stay the same.
 */
export function costLayers(frame: Frame, basePerHour: number, bands: readonly CostBand[]): readonly Layer[] {
  const hours = bandHours(frame, JSON.stringify(bands.map(({ when }) => when.days)), () =>
    bands.map((_, index) => costProfile(frame, 0, only(bands, index))),
  );
  const above = hours.map((weight, index) => ({ times: (bands[index]?.perHour ?? 0) - basePerHour, weight }));
  return [{ times: basePerHour, weight: everyHour(frame) }, ...above.filter(({ times }) => times !== 0)];
}

const bandHours = rememberFor<readonly Steps[]>(8);

/** 1 in the hours of one band; those before it keep theirs. */
function only(bands: readonly CostBand[], index: number): readonly CostBand[] {
  return bands.slice(0, index + 1).map(({ when }, each) => ({ when, perHour: each === index ? 1 : 0 }));
}
