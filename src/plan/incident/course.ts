import { rememberFor, rememberForBoth } from "../remember.ts";
import { edgesIn, integralTo, meanOf, rising, type Steps, valueAt } from "../steps.ts";
import { evenWork } from "./even-work.ts";

/**
 * A weight along the hours in which repairs go on, from hour 0 of the calendar on: runs of one value, in some of which repairs
 * rest.
 */
export interface Course extends Runs {
  /** By the hours of work before them, rising: from there on, taking the mean errs least. */
  readonly even: Float64Array;
  /** Of the weight, over all hours, for each hour of work. */
  readonly mean: number;
  /** Hours of work in an hour. */
  readonly pace: number;
  readonly cover: Steps | undefined;
}

/** Where each run begins, and where the last one ends. */
export interface Runs {
  readonly hours: Float64Array;
  /** The hours of work before it. */
  readonly work: Float64Array;
  readonly values: Float64Array;
  /** 1 where repairs go on, else 0. */
  readonly goesOn: Uint8Array;
}

/** The course of a weight past an hour; repairs go on in all hours where no cover is given. */
export function courseOf(weight: Steps, cover: Steps | undefined, until: number): Course {
  const longest = Math.max(until, weight.periodHours) + SPARE_HOURS;
  const end = Math.ceil(longest / ROUND_HOURS) * ROUND_HOURS;
  const lay = (): Course => laidOut(weight, cover, end);
  return cover ? resting(weight, cover, String(end), lay) : steady(weight, String(end), lay);
}

/** Repairs of different lengths. */
const steady = rememberFor<Course>(2);
const resting = rememberForBoth<Course>(2);

/** An even hour may lie four weeks later. */
const SPARE_HOURS = 672;
/** Courses of about the same length are one. */
const ROUND_HOURS = 2048;

/** The hours of work before an hour. */
export function workUntil(cover: Steps | undefined, hour: number): number {
  return cover ? integralTo(cover, hour) : hour;
}

function laidOut(weight: Steps, cover: Steps | undefined, end: number): Course {
  const edges = [...edgesIn(weight, 0, end), ...(cover ? edgesIn(cover, 0, end) : [])];
  const hours = Float64Array.from(rising([0, ...edges, end]));
  const pace = cover ? meanOf(cover) : 1;
  const mean = meanOf(weight) / pace;
  const runs: Runs = {
    hours,
    work: hours.map((hour) => workUntil(cover, hour)),
    values: hours.map((hour) => valueAt(weight, hour)),
    goesOn: Uint8Array.from(hours, (hour) => (cover ? valueAt(cover, hour) : 1)),
  };
  return { ...runs, mean, pace, cover, even: evenWork(runs, mean, weight.periodHours) };
}
