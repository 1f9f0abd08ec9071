import { normalQuantile } from "../../../src/plan/special.ts";

/** A function of the hour of the week. */
export type OfHour = (hour: number) => number;

/** An outage model without any of the shipped machinery: weekly hours as predicates, the repair by its tail. */
export interface ReferenceOutage {
  readonly detectionHours: number;
  readonly reactionHours: number;
  readonly covered: OfHour;
  readonly officeHoursOnly: boolean;
  readonly medianHours: number;
  readonly p90Hours: number;
  /** P(down | not repaired) some hours after the failure, times what an hour weighs by then. */
  readonly curve: OfHour;
  /** Hours after the failure at which that jumps. */
  readonly jumps: readonly number[];
}

/**
 * Slow and simple: failures at the middle of each ten minutes of the week (an alarm must not ring in the middle of them), each walked hour by hour until nothing of the repair is
 * left, every hour by Simpson's rule in six parts.
 */
export function referenceDown(outage: ReferenceOutage, weight: OfHour): number {
  const starts = 168 * 6;
  let sum = 0;
  for (let index = 0; index < starts; index++) sum += oneFailure(outage, weight, (index + 0.5) / 6);
  return sum / starts;
}

function oneFailure(outage: ReferenceOutage, weight: OfHour, start: number): number {
  const tail = tailOf(outage);
  let present = start + outage.detectionHours;
  while (outage.covered(present % 168) === 0) present = Math.floor(present) + 1;
  let [hour, worked, sum] = [start, -outage.reactionHours, 0];
  while (hour < present || tail(worked) > 1e-7) {
    const events = [present, ...outage.jumps.map((hours) => start + hours), ...(worked < 0 ? [hour - worked] : [])];
    const end = Math.min(Math.floor(hour + 1e-9) + 1, ...events.filter((event) => event > hour + 1e-9));
    const middle = ((hour + end) / 2) % 168;
    const works = hour >= present && (!outage.officeHoursOnly || outage.covered(middle) > 0);
    const [from, before] = [hour, worked];
    const inHour = (at: number): number =>
      outage.curve(at - start) * (from < present ? 1 : tail(works ? before + at - from : before));
    sum += weight(middle) * simpson(inHour, from, end);
    if (works) worked += end - from;
    hour = end;
  }
  return sum;
}

/** P(R > x) of the lognormal repair. */
function tailOf({ medianHours, p90Hours }: ReferenceOutage): OfHour {
  const sigma = Math.log(p90Hours / medianHours) / normalQuantile(0.9);
  return (hours) => (hours <= 0 ? 1 : normalTail(Math.log(hours / medianHours) / sigma));
}

/** P(Z > z): Marsaglia's series for the middle, a continued fraction far out. */
function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const density = Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z > 5) {
    let fraction = z;
    for (let k = 60; k > 0; k--) fraction = z + k / fraction;
    return density / fraction;
  }
  let [term, series] = [z, z];
  for (let k = 3; term > 1e-17; k += 2) series += term *= (z * z) / k;
  return 0.5 - series * density;
}

function simpson(f: OfHour, from: number, to: number): number {
  const step = (to - from) / 6;
  let sum = f(from + step * 1e-6) + f(to - step * 1e-6);
  for (let part = 1; part < 6; part++) sum += (part % 2 === 1 ? 4 : 2) * f(from + part * step);
  return (sum * step) / 3;
}
