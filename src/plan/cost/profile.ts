import { notNegative } from "../accept.ts";
import { WEEK_HOURS, type WeeklyHours } from "../calendar/weekly.ts";
import type { Frame } from "../frame.ts";
import { PlanInputError } from "../input-error.ts";
import { type Steps, stepsOf } from "../steps.ts";

/** What an hour of downtime costs at some times of the week; the first band that holds an hour counts. */
export interface CostBand {
  readonly when: WeeklyHours;
  readonly perHour: number;
}

/** The cost rate over a frame, in money per hour, from a base rate and bands of weekly hours. */
export function costProfile(frame: Frame, basePerHour: number, bands: readonly CostBand[]): Steps {
  const pieces = bands.flatMap(({ when, perHour }) => {
    const value = notNegative("cost.profile.perHour", perHour);
    return frame.hours(when, "every day").map(({ startHour, endHour }) => ({ startHour, endHour, value }));
  });
  return stepsOf(frame.periodHours, pieces, notNegative("cost.base", basePerHour));
}

/**
 * The cost rate of the plain week from 168 rates, Monday 00–01 first.
 *
 * @throws PlanInputError for any other number of rates, or a rate below 0.
 */
export function costOfHours(perHour: readonly number[]): Steps {
  if (perHour.length !== WEEK_HOURS) {
    throw new PlanInputError(
      "cost.profile",
      `${perHour.length} rates`,
      "168 rates, one for each hour of the week from Monday 00:00",
    );
  }
  const bands = perHour.map((value, hour) => ({
    startHour: hour,
    endHour: hour + 1,
    value: notNegative(`cost.profile[${hour}]`, value),
  }));
  return stepsOf(WEEK_HOURS, bands, 0);
}

/** What makes up the cost of an hour. Margin, not turnover: what was not sold was not bought either. */
export interface HourlyLoss {
  readonly marginPerHour: number;
  /** The share of orders that come back later. */
  readonly deferredShare: number;
  readonly idleStaff: number;
  readonly wagePerHour: number;
  /** The share of work that goes on without the service. */
  readonly workaroundShare: number;
  readonly penaltyPerHour: number;
}

/** The cost rate of an hour, in money per hour. */
export function costPerHour(loss: HourlyLoss): number {
  const margin = loss.marginPerHour * (1 - loss.deferredShare);
  return margin + loss.idleStaff * loss.wagePerHour * (1 - loss.workaroundShare) + loss.penaltyPerHour;
}
