import { everyHour } from "../frame.ts";
import { PlanInputError } from "../input-error.ts";
import { rememberForBoth } from "../remember.ts";
import { rising, type Steps, valueAt } from "../steps.ts";
import { reach, type Reached, type Timeline } from "./timeline.ts";

/**
 * Failure instants between two hours for which people come in one way: some time after the failure, or at one hour, at which
 * they all arrive.
 */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** How likely an hour of it is to see a failure, so that all hours of all stretches add up to 1. */
  readonly density: number;
  readonly reactionHours: number;
  readonly present: { readonly after: number } | { readonly at: number };
  /** The same of the hour at which the alarm goes out. */
  readonly notified: { readonly after: number } | { readonly at: number };
}

/**
 * Cuts the frame where the law of waiting changes: where the alarm meets an edge of notification, support or reaction, and
 * where failures become more or less likely.
 *
 * @throws PlanInputError when failures never happen.
 */
export function stretches(timeline: Timeline, intensity: Steps | undefined): readonly Stretch[] {
  const likely = intensity ?? everyHour(timeline.frame);
  return known(timeline, likely, "", () => cut(timeline, likely));
}

const known = rememberForBoth<readonly Stretch[]>(1);

function cut(timeline: Timeline, intensity: Steps): readonly Stretch[] {
  const { frame, detectionHours } = timeline;
  const alarms = [timeline.notified, timeline.cover, timeline.reaction].flatMap(({ edges }) => edges);
  const cuts = rising(
    [
      0,
      frame.averageHours,
      ...alarms.map((edge) => within(edge - detectionHours, frame.periodHours)),
      ...intensity.edges,
    ].filter((cut) => cut <= frame.averageHours),
  ).filter((cut, index, all) => index === 0 || cut - (all[index - 1] ?? 0) > NO_LENGTH);
  const found = cuts.slice(1).map((to, index) => stretchOf(timeline, cuts[index] ?? 0, to, intensity));
  const whole = found.reduce((sum, { from, to, density }) => sum + density * (to - from), 0);
  if (whole === 0) throw new PlanInputError("incidents.byHour", "never", "at least one hour in which failures happen");
  return found.filter(({ density }) => density > 0).map((each) => ({ ...each, density: each.density / whole }));
}

/** Cuts that differ by a rounding alone are one. */
const NO_LENGTH = 1e-10;

function stretchOf(timeline: Timeline, from: number, to: number, intensity: Steps): Stretch {
  const quarter = (to - from) / 4;
  const [early, late] = [reach(timeline, from + quarter), reach(timeline, to - quarter)];
  const when = (hour: (reached: Reached) => number): Stretch["present"] =>
    hour(late) - hour(early) > quarter ? { after: hour(early) - from - quarter } : { at: hour(early) };
  return {
    from,
    to,
    density: valueAt(intensity, (from + to) / 2),
    reactionHours: early.reactionHours,
    present: when(({ presentHour }) => presentHour),
    notified: when(({ notifiedHour }) => notifiedHour),
  };
}

function within(hour: number, periodHours: number): number {
  return hour - Math.floor(hour / periodHours) * periodHours;
}
