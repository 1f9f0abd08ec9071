import { eachEdge, evenHour, meanOf, type Steps, valueAt } from "../steps.ts";

/** The edges of a weight from hour 0 on, with the jump at each. */
export interface Edges {
  readonly weight: Steps;
  readonly hours: Float64Array;
  readonly jumps: Float64Array;
}

/** All edges before an hour, laid out once for many looks. */
export function edgesUntil(weight: Steps, until: number): Edges {
  const [hours, jumps] = [[] as number[], [] as number[]];
  let value = valueAt(weight, 0);
  eachEdge(weight, 0, until + SPARE_HOURS, (edge, next) => {
    hours.push(edge);
    jumps.push(next - value);
    value = next;
  });
  return { weight, hours: Float64Array.from(hours), jumps: Float64Array.from(jumps) };
}

/** What a weight does from one hour on: jumps at its edges, and soon after another hour to its mean for ever. */
export interface Ahead {
  /** Its edges by their index, up to but without the last. */
  readonly start: number;
  readonly end: number;
  readonly horizon: number;
  readonly jump: number;
  /** Its values at the first hour and for ever after. */
  readonly first: number;
  readonly last: number;
}

export function edgesAhead({ weight, hours }: Edges, from: number, until: number): Ahead {
  const horizon = evenHour(weight, until);
  const mean = meanOf(weight);
  return {
    start: after(hours, from),
    end: after(hours, horizon),
    horizon,
    jump: mean - valueAt(weight, horizon),
    first: valueAt(weight, from),
    last: mean,
  };
}

/** The horizon may lie four weeks later. */
const SPARE_HOURS = 672;

/** The index of the first hour behind another. */
function after(hours: Float64Array, hour: number): number {
  let [low, high] = [0, hours.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hours[middle] ?? 0) <= hour) low = middle + 1;
    else high = middle;
  }
  return low;
}
