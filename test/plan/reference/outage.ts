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
 * Slow and simple: failures by three points of Gauss between all minutes of an hour at which anything of theirs can fall on a full hour,
 * each walked by quarters of an hour, later by hours, until nothing of the repair is left, with points again in each.
 */
export function referenceDown(outage: ReferenceOutage, weight: OfHour): number {
  const delays = [0, outage.detectionHours, outage.detectionHours + outage.reactionHours, ...outage.jumps];
  const minutes = [...new Set(delays.map((hours) => Math.round((1 - (hours % 1)) * 60) / 60)), 0, 1];
  const cuts = [...new Set(minutes)].sort((a, b) => a - b);
  const walk = { ...outage, tail: tailOf(outage) };
  let sum = 0;
  for (let hour = 0; hour < 168; hour++)
    for (const [index, cut] of cuts.slice(1).entries())
      sum += points(THREE, hour + (cuts[index] ?? 0), hour + cut, (start) => oneFailure(walk, weight, start));
  return sum / 168;
}

function oneFailure(outage: Walk, weight: OfHour, start: number): number {
  const { tail } = outage;
  let present = start + outage.detectionHours;
  while (outage.covered(present % 168) === 0) present = Math.floor(present) + 1;
  const events = [present, ...outage.jumps.map((hours) => start + hours)];
  const settled = Math.max(...events);
  let [hour, worked, sum] = [start, -outage.reactionHours, 0];
  while (hour < settled || worked < NEAR_HOURS || hour % 1 > 1e-9) {
    const quarter = Math.floor(hour * 4 + 1e-9) / 4 + 1 / 4;
    const changes = [...events, hour - worked].filter((event) => event > hour + 1e-9);
    const end = Math.min(quarter, ...changes);
    const middle = ((hour + end) / 2) % 168;
    const works = hour >= present && (!outage.officeHoursOnly || outage.covered(middle) > 0);
    const [from, before] = [hour, worked];
    const resting = from < present ? 1 : tail(before);
    const left = (at: number): number => outage.curve(at - start) * (works ? tail(before + at - from) : resting);
    sum += weight(middle) * points(FIVE, from, end, left);
    if (works) worked += end - from;
    hour = end;
  }
  return sum + farOff(outage, weight, { start, hour: Math.round(hour), worked });
}

/** The full hours after that, in which all is smooth. */
function farOff(
  outage: Walk,
  weight: OfHour,
  { start, hour: first, worked: before }: { readonly start: number; readonly hour: number; readonly worked: number },
): number {
  const { tail } = outage;
  let [worked, left, sum] = [before, tail(before), 0];
  for (let hour = first; left > NOTHING_LEFT; hour++) {
    const [works, worth] = [!outage.officeHoursOnly || outage.covered(hour % 168) > 0, weight(hour % 168)];
    const [begun, resting] = [worked, left];
    if (worth > 0)
      sum +=
        worth *
        points(TWO, hour, hour + 1, (at) => outage.curve(at - start) * (works ? tail(begun + at - hour) : resting));
    if (!works) continue;
    worked += 1;
    left = tail(worked);
  }
  return sum;
}

const NEAR_HOURS = 20;
const NOTHING_LEFT = 1e-9;

/** Points of Gauss–Legendre between −1 and 1, each with its weight. */
const FIVE = [
  [-0.906179845938664, 0.2369268850561891],
  [-0.5384693101056831, 0.4786286704993665],
  [0, 0.5688888888888889],
  [0.5384693101056831, 0.4786286704993665],
  [0.906179845938664, 0.2369268850561891],
] as const;
const THREE = [
  [-Math.sqrt(3 / 5), 5 / 9],
  [0, 8 / 9],
  [Math.sqrt(3 / 5), 5 / 9],
] as const;
const TWO = [
  [-1 / Math.sqrt(3), 1],
  [1 / Math.sqrt(3), 1],
] as const;

interface Walk extends ReferenceOutage {
  readonly tail: OfHour;
}

/** P(R > x) of the lognormal repair; days are alike, so that most of it is asked again. */
function tailOf({ medianHours, p90Hours }: ReferenceOutage): OfHour {
  const sigma = Math.log(p90Hours / medianHours) / normalQuantile(0.9);
  const known = new Map<number, number>();
  return (hours) => {
    const left = known.get(hours) ?? (hours <= 0 ? 1 : normalTail(Math.log(hours / medianHours) / sigma));
    if (known.size < MOST_KNOWN) known.set(hours, left);
    return left;
  };
}

const MOST_KNOWN = 1e6;

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

function points(rule: readonly (readonly [number, number])[], from: number, to: number, f: OfHour): number {
  const half = (to - from) / 2;
  let sum = 0;
  for (const [x, share] of rule) sum += share * f(from + half * (1 + x));
  return half * sum;
}
