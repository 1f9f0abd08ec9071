import { cumulative, type Cumulative } from "../cumulative.ts";
import { eachEdge, meanOf, rising, type Steps, valueAt } from "../steps.ts";
import { awaited, FURTHEST_HOURS, type Law } from "./awaited.ts";
import { lastPiece, weightAt, type DownCurve } from "./down-curve.ts";
import { pointsOf } from "./office-points.ts";
import { faded, fadingRepair } from "./repair-law.ts";
import type { RepairTime } from "./repair-time.ts";
import { stretches, type Stretch } from "./stretches.ts";
import { reach, type Timeline } from "./timeline.ts";

/** When something fails, who comes, and how long the repair takes. */
export interface Struck {
  readonly timeline: Timeline;
  readonly repair: RepairTime;
  /** How likely an hour is to see a failure, in any unit; left out when all are alike. */
  readonly intensity?: Steps;
}

/** What a failure weighs on average: ∫ w(t)·curve(t − s)·P(not repaired at t) dt over the failure's hour s and the repair time. */
export interface Down {
  /** Over all failure instants of the frame; the repair begins some hours later than it could. */
  mean(this: void, weight: Steps, curve: DownCurve, delayHours?: number): number;
  /** For a failure at one hour of the frame. */
  at(this: void, startHour: number, weight: Steps, curve: DownCurve, delayHours?: number): number;
  readonly stretches: readonly Stretch[];
}

/**
 * The repair time is integrated analytically, by the running integrals of P(R > x): for all failures that people attend after
 * the same time, the mean is a sum over the edges of w of what a jump there is worth; for those that wait for one hour, it is one
 * integral from that hour on. Only where repair rests with the office, failures in office hours are taken by points.
 */
export function downOf({ timeline, repair, intensity }: Struck): Down {
  const found = stretches(timeline, intensity);
  const law = { timeline, repair, fading: fadingRepair(repair) };
  const moving = followers(law);
  return {
    stretches: found,
    mean: (weight, curve, delayHours = 0) => {
      let sum = 0;
      for (const stretch of found) {
        const { from, to, density, present, reactionHours } = stretch;
        const work = reactionHours + delayHours;
        if ("at" in present) sum += density * awaited(law, weight, curve, { from, to, present: present.at, work });
        else sum += density * moving(weight, curve, stretch, present.after, work);
      }
      return sum;
    },
    at: (from, weight, curve, delayHours = 0) => {
      const { presentHour: present, reactionHours } = reach(timeline, from);
      return awaited(law, weight, curve, { from, to: from, present, work: reactionHours + delayHours });
    },
  };
}

type Follow = (weight: Steps, curve: DownCurve, stretch: Stretch, afterHours: number, work: number) => number;

function followers(law: Law): Follow {
  if (law.timeline.policy === "office hours only")
    return (weight, curve, stretch, after, work) =>
      pointsOf(law, weight, curve, stretch, after, work).reduce(
        (sum, { at, weight: share }) =>
          sum + share * awaited(law, weight, curve, { from: at, to: at, present: at + after, work }),
        0,
      );
  const kernels = new Map<DownCurve, Map<number, Cumulative>>();
  return (weight, curve, { from, to }, after, work) => {
    const known = kernels.get(curve) ?? new Map<number, Cumulative>();
    kernels.set(curve, known);
    const lead = after + work;
    const kernel = known.get(lead) ?? kernelOf(law.repair, curve, lead);
    known.set(lead, kernel);
    return followed(kernel, weight, from, to);
  };
}

/** curve(y)·P(not repaired y hours after a failure whose repair begins after `lead` hours), integrated. */
function kernelOf({ longerThan, knots }: RepairTime, curve: DownCurve, lead: number): Cumulative {
  const { from } = lastPiece(curve);
  const all = rising([0, lead, ...curve.pieces.map((piece) => piece.from), ...knots.map((knot) => lead + knot)]);
  const end = lead + (knots.at(-1) ?? 0);
  return cumulative(
    (y) => weightAt(curve, y) * longerThan(y - lead),
    faded(
      all.filter((knot) => knot <= end),
      from,
      curve.fadingPerHour,
    ),
  );
}

/** ∫ over failures from one hour to another of ∫ w(t)·k(t−s) dt: the first value for ever, then what each later jump changes. */
function followed(kernel: Cumulative, weight: Steps, from: number, to: number): number {
  const everything = (to - from) * kernel.whole;
  const horizon = from + Math.min(kernel.end + to - from, FURTHEST_HOURS);
  let value = valueAt(weight, from);
  let sum = value * everything;
  eachEdge(weight, from, horizon, (edge, next) => {
    const missed = kernel.areaOfArea(edge - from) - kernel.areaOfArea(edge - to);
    sum += (next - value) * (everything - missed);
    value = next;
  });
  return sum + (meanOf(weight) - value) * (to - from) * (kernel.whole - kernel.area(horizon - from));
}
