import { eachEdge, type Steps, valueAt } from "../steps.ts";
import type { Beginning } from "./beginnings.ts";
import { type DownCurve, weightUntil, weightUntilTwice } from "./down-curve.ts";

/** What failures weigh until their repairs begin: the weight by then, less what each jump on the way came too late for. */
export function downBeforeRepair(beginnings: readonly Beginning[], weight: Steps, curve: DownCurve): number {
  return beginnings.reduce((sum, each) => sum + each.density * ofStretch(each, weight, curve), 0);
}

function ofStretch({ from, to, begin }: Beginning, weight: Steps, curve: DownCurve): number {
  const end = "at" in begin ? begin.at : to + begin.after;
  const lead = "at" in begin ? Infinity : begin.after;
  const since = (hour: number): number =>
    untilTwice(curve, hour - from, lead) - (hour > to ? untilTwice(curve, hour - to, lead) : 0);
  let [value, sum] = [valueAt(weight, from), 0];
  eachEdge(weight, from, end, (hour, next) => {
    sum -= (next - value) * since(hour);
    value = next;
  });
  return sum + value * since(end);
}

/** ∫₀ˣ ∫ of the curve, which counts until the repair begins. */
function untilTwice(curve: DownCurve, hours: number, lead: number): number {
  if (hours <= lead) return weightUntilTwice(curve, hours);
  return weightUntilTwice(curve, lead) + weightUntil(curve, lead) * (hours - lead);
}
