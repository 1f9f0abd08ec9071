import type { Beginning } from "./beginnings.ts";
import type { Course } from "./course.ts";
import { changing, changingBetween } from "./changing.ts";
import { type DownCurve, lastPiece, weightUntilTwice } from "./down-curve.ts";
import { type MetWeight, metWeight } from "./met-weight.ts";
import { type Placed, placed } from "./placed.ts";
import type { RepairTime } from "./repair-time.ts";
import { ROUNDING_HOURS } from "./rounding.ts";
import { settled } from "./settled.ts";

/** Failures along a course, and the hours of work after which its mean stands in for it. */
export interface Along {
  readonly beginnings: readonly Beginning[];
  readonly course: Course;
  readonly horizonHours: number;
}

/** What failures weigh whose curve still changes once their repairs go on, until it no longer does. */
export function whileUnsettled(repair: RepairTime, curve: DownCurve, along: Along): number {
  const { beginnings, course, horizonHours } = along;
  const met = metWeight(course, 0);
  return beginnings.reduce((sum, beginning) => {
    const place = placed(course, met, beginning, horizonHours);
    const known = place.leadHours >= lastPiece(curve).from;
    return known ? sum : sum + place.density * walk({ repair, curve, course, met, place });
  }, 0);
}

interface Walk {
  readonly repair: RepairTime;
  readonly curve: DownCurve;
  readonly course: Course;
  readonly met: MetWeight;
  readonly place: Placed;
}

function walk(all: Walk): number {
  const { curve, course, met, place } = all;
  const { start, end, horizon, leadHours, workFrom } = place;
  const until = settled(met, place, lastPiece(curve).from)?.index;
  let [sum, work, rested, going] = [0, workFrom, place.rested, goingOn(all, leadHours)];
  let down = going.until(workFrom);
  const goOn = (restedBy: number): void => {
    if (restedBy < rested + ROUNDING_HOURS) return;
    [rested, going] = [restedBy, goingOn(all, leadHours + restedBy - place.rested)];
    down = going.until(work);
  };
  for (let index = start; index < (until ?? end); index++) {
    const [at = 0, restedBy = 0, rest = 0] = [met.work[index], met.rested[index], met.rests[index]];
    goOn(restedBy);
    const then = going.until(at);
    sum += (met.before[index] ?? 0) * (then - down);
    if (rest > 0) sum += resting(all, met.runs[index] ?? 0, leadHours + restedBy - place.rested);
    [work, down] = [at, then];
    goOn(restedBy + rest);
  }
  if (until !== undefined) return sum;
  const then = going.until(horizon);
  return sum + (met.before[end] ?? 0) * (then - down) + course.mean * (going.whole - then);
}

/** All failures of a stretch while the repair goes on, some hours after the last of them began to be repaired, up to some work. */
function goingOn(
  { repair, curve, place }: Walk,
  sinceHours: number,
): { readonly until: (work: number) => number; readonly whole: number } {
  const { moves, lengthHours, workFrom, workTo } = place;
  if (!moves) {
    const { area, whole } = changingBetween(repair, curve, sinceHours, sinceHours + lengthHours);
    return { until: (work) => area(work - workFrom), whole };
  }
  const { areaOfArea, whole } = changing(repair, curve, sinceHours);
  return { until: (work) => areaOfArea(work - workFrom) - areaOfArea(work - workTo), whole: whole * lengthHours };
}

/** The same while it rests, from a run of the course on. */
function resting({ repair, curve, course, place }: Walk, first: number, sinceHours: number): number {
  const { hours, work, values, goesOn } = course;
  const { moves, lengthHours, workFrom, workTo } = place;
  const [worked, begin] = [(work[first] ?? 0) - workFrom, hours[first] ?? 0];
  let sum = 0;
  for (let run = first; goesOn[run] === 0 && run + 1 < hours.length; run++) {
    const [value = 0, from, to] = [values[run], (hours[run] ?? 0) - begin, (hours[run + 1] ?? 0) - begin];
    if (value === 0) continue;
    if (moves) {
      const { area } = changingBetween(repair, curve, sinceHours + from, sinceHours + to);
      sum += value * (area(worked) - area((work[first] ?? 0) - workTo));
    } else {
      const since = (hour: number): number => weightUntilTwice(curve, sinceHours + worked + hour);
      const down = since(to + lengthHours) - since(to) - since(from + lengthHours) + since(from);
      sum += value * repair.longerThan(worked) * down;
    }
  }
  return sum;
}
