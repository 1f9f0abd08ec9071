import { hourOfIntegral } from "../steps.ts";
import type { Beginning } from "./beginnings.ts";
import type { Course } from "./course.ts";
import { fadedWithin } from "./down-curve.ts";
import { type MetWeight, metWeight } from "./met-weight.ts";
import { type Placed, placed } from "./placed.ts";
import { settled } from "./settled.ts";
import { type Tally, tallySheet } from "./tally.ts";

/**
 * What failures meet of a weight once their repairs go on, by the hours of work that each has had by then, whatever it takes. Behind a
 * horizon the weight is taken as its mean.
 */
export interface Later {
  /** Failures of which each is repaired from some hours after it on. */
  readonly moving: Side;
  /** Failures whose repairs begin at one hour. */
  readonly waiting: Side;
  /** What goes on to fade behind the horizon where repairs rest: by hours of work, as if they went on evenly. */
  readonly beyond: Tally;
}

/** The weight behind the horizon, the jumps before it, and what the weight comes to while repairs rest. */
export interface Side {
  readonly share: number;
  readonly jumps: Tally;
  readonly masses: Tally;
}

/** What a curve asks of the calendar. */
export interface Asked {
  /** It fades by this rate. */
  readonly perHour: number;
  /** From so many hours after the failure on it is one piece; what comes before is not looked at. */
  readonly fromHours: number;
  /** The hours of work for which an edge matters. */
  readonly horizonHours: number;
}

/** Takes all failures along the course of a weight. */
export function laterOf(beginnings: readonly Beginning[], course: Course, asked: Asked): Later {
  const met = metWeight(course, asked.perHour);
  const [moving, waiting, beyond] = [sideSheet(), sideSheet(), tallySheet()];
  for (const beginning of beginnings) {
    const place = placed(course, met, beginning, asked.horizonHours);
    const side = place.moves ? moving : waiting;
    walk({ course, met, place, asked }, { ...side, beyond: beyond.add });
  }
  return { moving: moving.read(), waiting: waiting.read(), beyond: beyond.read() };
}

interface Walk {
  readonly course: Course;
  readonly met: MetWeight;
  readonly place: Placed;
  readonly asked: Asked;
}

type Sheets = Omit<SideSheet, "read"> & { readonly beyond: (hours: number, weight: number) => void };

function walk({ course, met, place, asked }: Walk, { jump, mass, beyond }: Sheets): void {
  const first = settled(met, place, asked.fromHours);
  if (!first) return;
  const { perHour } = asked;
  const { work, rested, jumps, masses, before } = met;
  const { end, horizon } = place;
  const worth = place.density * (place.moves ? 1 : fadedWithin(perHour, place.lengthHours));
  const since = place.leadHours - asked.fromHours - place.rested;
  const left = (restedBy: number): number => (perHour === 0 ? worth : worth * Math.exp(-perHour * (since + restedBy)));
  jump(place, first.work, first.weight * left(first.rested));
  for (let index = first.index; index < end; index++) {
    const [at = 0, share] = [work[index], left(rested[index] ?? 0)];
    jump(place, at, share * (jumps[index] ?? 0));
    mass(place, at, share * (masses[index] ?? 0));
  }
  const then = before[end] ?? 0;
  if (perHour === 0 || !course.cover) {
    jump(place, horizon, left(0) * (course.mean - then));
    return;
  }
  const share = left(hourOfIntegral(course.cover, horizon) - horizon);
  jump(place, horizon, -share * then);
  beyond(horizon - (place.workFrom + place.workTo) / 2, share * course.mean * (place.moves ? place.lengthHours : 1));
}

interface SideSheet {
  /** A jump after some hours of work by the calendar. */
  jump(this: void, place: Placed, work: number, weight: number): void;
  mass(this: void, place: Placed, work: number, weight: number): void;
  read(this: void): Side;
}

function sideSheet(): SideSheet {
  const [jumps, masses] = [tallySheet(), tallySheet()];
  let share = 0;
  const put = ({ add }: typeof jumps, { moves, workFrom, workTo }: Placed, work: number, weight: number): void => {
    add(work - workFrom, weight);
    // What moves is the difference of an integral between the first failure and the last.
    if (moves && work > workTo) add(work - workTo, -weight);
  };
  return {
    jump: (place, work, weight) => {
      share += weight * (place.moves ? place.lengthHours : 1);
      put(jumps, place, work, weight);
    },
    mass: (place, work, weight) => {
      if (weight !== 0) put(masses, place, work, weight);
    },
    read: () => ({ share, jumps: jumps.read(), masses: masses.read() }),
  };
}
