import { rememberFor } from "../remember.ts";
import { edgesIn, hourOfIntegral, integralTo, rising } from "../steps.ts";
import { ROUNDING_HOURS } from "./rounding.ts";
import type { Stretch } from "./stretches.ts";
import type { Timeline } from "./timeline.ts";

/** Failures between two hours whose repair begins in one way: some hours after each of them, or at one hour for all. */
export interface Beginning {
  readonly from: number;
  readonly to: number;
  /** How likely an hour of it is to see a failure. */
  readonly density: number;
  readonly begin: { readonly after: number } | { readonly at: number };
}

/**
 * When the repair begins, after some hours of work before it besides the reaction. Where work rests with the office, part of it may
 * be left for the next day, so that a stretch falls into parts.
 */
export function beginnings(
  timeline: Timeline,
  stretches: readonly Stretch[],
  delayHours: number,
): readonly Beginning[] {
  const begin = timeline.policy === "office hours only" ? resting : steady;
  return known(stretches, String(delayHours), () =>
    stretches.flatMap((stretch) => begin(timeline, stretch, stretch.reactionHours + delayHours)),
  );
}

const known = rememberFor<readonly Beginning[]>(4);

type Begin = (timeline: Timeline, stretch: Stretch, work: number) => readonly Beginning[];

const steady: Begin = (_, { from, to, density, present }, work) => [
  { from, to, density, begin: "at" in present ? { at: present.at + work } : { after: present.after + work } },
];

const resting: Begin = ({ cover }, { from, to, density, present }, work) => {
  const begun = (there: number): number =>
    work > 0 ? Math.max(there, hourOfIntegral(cover, integralTo(cover, there) + work)) : there;
  if ("at" in present) return [{ from, to, density, begin: { at: begun(present.at) } }];
  const { after } = present;
  // People are there all the while, so the hours of work grow with the hour of the failure.
  const first = integralTo(cover, from + after) + work;
  const nights = edgesIn(cover, begun(from + after) - ROUNDING_HOURS, begun(to + after) + ROUNDING_HOURS);
  const cuts = nights.map((edge) => from + integralTo(cover, edge) - first).filter((cut) => cut > from && cut < to);
  const parts = rising([from, ...cuts, to]);
  return parts.slice(1).flatMap((end, index) => {
    const start = parts[index] ?? from;
    const middle = (start + end) / 2;
    if (end - start < ROUNDING_HOURS) return [];
    return [{ from: start, to: end, density, begin: { after: begun(middle + after) - middle } }];
  });
};
