import { notNegative } from "../accept.ts";
import { type WeeklyHours } from "../calendar/weekly.ts";
import type { Frame } from "../frame.ts";
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
