import { clip, HOUR_MS, type Interval, intersect, lengthMs, merge, subtract } from "../calendar/interval.ts";
import { FLAP_MS, type OutageLog } from "./outage.ts";

/** What a log says of one window, in hours. */
export interface Spent {
  /** Agreed time of the window, and of what of it has passed, in milliseconds. */
  readonly agreedMs: number;
  readonly passedMs: number;
  readonly hours: number;
  readonly outages: number;
  readonly longestHours: number;
}

/** The intervals of a log, merged once for all windows. */
export interface Merged {
  readonly unplanned: readonly Interval[];
  readonly planned: readonly Interval[];
}

export function mergedLog({ outages }: OutageLog): Merged {
  return {
    unplanned: merge(outages.filter(({ planned }) => !planned)),
    planned: merge(outages.filter(({ planned }) => planned)),
  };
}

/** How what was planned weighs in a window. */
export interface Weighed {
  /** The hours that count, maintenance that does not count left out. */
  readonly agreed: readonly Interval[];
  readonly counted: readonly Interval[];
}

/** Planned time counts like any other, or is neither agreed time nor downtime; `announced` is the maintenance of the window. */
export function weighed(
  { unplanned, planned }: Merged,
  agreed: readonly Interval[],
  announced: readonly Interval[],
  plannedCounts: boolean,
): Weighed {
  if (plannedCounts) return { agreed, counted: merge([...unplanned, ...planned]) };
  return { agreed: subtract(agreed, merge([...announced, ...planned])), counted: unplanned };
}

/** What of a window is spent by an instant. */
export function spentBy({ agreed, counted }: Weighed, window: Interval, until: number): Spent {
  const passed = clip(agreed, { start: window.start, end: until });
  const lengths = countedLengths(merge(clip(counted, window), FLAP_MS), intersect(counted, passed));
  return {
    agreedMs: lengthMs(agreed),
    passedMs: lengthMs(passed),
    hours: lengthMs(intersect(counted, passed)) / HOUR_MS,
    outages: lengths.length,
    longestHours: lengths.reduce((most, each) => Math.max(most, each), 0) / HOUR_MS,
  };
}

/** How much of each outage counts, of those of which anything does; both lists merged. */
function countedLengths(outages: readonly Interval[], counted: readonly Interval[]): readonly number[] {
  const lengths: number[] = [];
  let at = 0;
  for (const { end } of outages) {
    let length = 0;
    for (let part = counted[at]; part && part.start < end; part = counted[++at]) length += part.end - part.start;
    if (length > 0) lengths.push(length);
  }
  return lengths;
}
