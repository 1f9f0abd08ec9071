import { indexAfter } from "../index-after.ts";
import type { Beginning } from "./beginnings.ts";
import { type Course, workUntil } from "./course.ts";
import type { MetWeight } from "./met-weight.ts";
import { ROUNDING_HOURS } from "./rounding.ts";

/** Where the repairs of a stretch begin on the course of a weight, and from where on the mean stands in for it. */
export interface Placed {
  readonly density: number;
  readonly lengthHours: number;
  /** From the last failure to its repair. */
  readonly leadHours: number;
  /** Whether each repair begins some time after its failure, and not all at one hour. */
  readonly moves: boolean;
  /** The hours of work before the first repair begins, and before the last one; and the other hours. */
  readonly workFrom: number;
  readonly workTo: number;
  readonly rested: number;
  /** What is met from then on, by its index, up to but without the last; and the hours of work before that. */
  readonly start: number;
  readonly end: number;
  readonly horizon: number;
}

/** Places the failures of a stretch. */
export function placed(course: Course, met: MetWeight, beginning: Beginning, horizonHours: number): Placed {
  const { from, to, density, begin } = beginning;
  const moves = "after" in begin;
  const lengthHours = to - from;
  const half = moves ? lengthHours / 2 : 0;
  // In the midst of a stretch rounding cannot take one run for another.
  const hour = moves ? (from + to) / 2 + begin.after : begin.at;
  const work = workUntil(course.cover, hour);
  const until = work + half + horizonHours;
  const horizon = course.even[indexAfter(course.even, until)] ?? until;
  return {
    density,
    lengthHours,
    leadHours: moves ? begin.after : begin.at - to,
    moves,
    workFrom: work - half,
    workTo: work + half,
    rested: hour - work,
    start: indexAfter(met.hours, hour - half - ROUNDING_HOURS),
    end: indexAfter(met.work, horizon),
    horizon,
  };
}
