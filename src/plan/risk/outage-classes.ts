import { notNegative, wholeNumber } from "../accept.ts";
import { PlanInputError } from "../input-error.ts";
import { poissonCdf } from "../special.ts";

/** At most `most` outages longer than the class before and up to `upTo` hours; `Infinity` for the last class. */
export interface OutageClass {
  readonly upTo: number;
  readonly most: number;
}

/** How long an outage lasts. */
export interface OutageLength {
  /** P(X > x), in hours. */
  readonly survival: (x: number) => number;
}

/**
 * P(all classes kept) for a Poisson number of outages; outages up to `from` hours do not count.
 *
 * By thinning, the counts of the classes are independent Poisson variables. Outages beyond the last class breach.
 * Throws `PlanInputError` for classes out of order.
 */
export function classesKept(
  incidents: number,
  duration: OutageLength,
  from: number,
  classes: readonly OutageClass[],
): number {
  notNegative("incidents", incidents);
  let above = notNegative("from", from);
  let kept = 1;
  for (const [index, { upTo, most }] of classes.entries()) {
    if (!(upTo > above)) throw new PlanInputError(`classes[${index}].upTo`, upTo, `more than ${above}`);
    wholeNumber(`classes[${index}].most`, most, 0);
    kept *= poissonCdf(most, incidents * (duration.survival(above) - duration.survival(upTo)));
    above = upTo;
  }
  return kept * Math.exp(-incidents * duration.survival(above));
}
