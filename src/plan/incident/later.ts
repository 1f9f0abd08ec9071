import { hourOfIntegral } from "../steps.ts";
import type { Beginning } from "./beginnings.ts";
import type { Course } from "./course.ts";
import { type MetWeight, metWeight } from "./met-weight.ts";
import { type Placed, placed } from "./placed.ts";
import { settled } from "./settled.ts";
import { type Tally, tallySheet } from "./tally.ts";

/**
 * What failures of one kind meet of a weight once their repairs go on, by the hours of work that each has had by then, whatever it
 * takes, and faded by the hours that it has rested. Behind a horizon the weight is taken as its mean.
 */
export interface Later {
  /** Whether each is repaired from some hours after it on, and not all at one hour. */
  readonly moves: boolean;
  /** From the first failure of a stretch to the last, and from there to its repair. */
  readonly lengthHours: number;
  readonly leadHours: number;
  /** The weight behind the horizon. */
  readonly share: number;
  /** The jumps before it. */
  readonly jumps: Tally;
  /** What the weight comes to while repairs rest. */
  readonly masses: Tally;
  /** What goes on to fade behind the horizon where repairs rest: by hours of work, as if they went on evenly. */
  readonly beyond: Tally;
}

/** What a curve asks of the calendar. */
export interface Asked {
  /** It fades by this rate; any rate where repairs never rest. */
  readonly perHour: number;
  /** From so many hours after the failure on it is one piece; what comes before is not looked at. */
  readonly fromHours: number;
  /** The hours of work for which an edge matters. */
  readonly horizonHours: number;
}

/** Takes all failures along the course of a weight, those together that are alike in how long they wait. */
export function laterOf(beginnings: readonly Beginning[], course: Course, asked: Asked): readonly Later[] {
  const met = metWeight(course, asked.perHour);
  const sheets = new Map<string, LaterSheet>();
  for (const beginning of beginnings) {
    const place = placed(course, met, beginning, asked.horizonHours);
    const key = `${place.moves ? "" : place.lengthHours.toFixed(9)} ${place.leadHours.toFixed(9)}`;
    const sheet = sheets.get(key) ?? laterSheet(place);
    sheets.set(key, sheet);
    walk({ course, met, place, asked }, sheet);
  }
  return [...sheets.values()].map(({ read }) => read());
}

interface Walk {
  readonly course: Course;
  readonly met: MetWeight;
  readonly place: Placed;
  readonly asked: Asked;
}

function walk({ course, met, place, asked }: Walk, { jump, mass, beyond }: LaterSheet): void {
  const first = settled(met, place, asked.fromHours);
  if (!first) return;
  const { perHour } = asked;
  const { work, rested, jumps, masses, before } = met;
  const { end, horizon, density } = place;
  const fades = perHour > 0 && course.cover;
  // What is settled only after a rest is not counted up to then.
  const since = place.rested + Math.max(0, asked.fromHours - place.leadHours);
  const left = (by: number): number => (fades ? density * Math.exp(-perHour * (by - since)) : density);
  jump(place, first.work, first.weight * left(first.rested));
  for (let index = first.index; index < end; index++) {
    const [at = 0, share] = [work[index], left(rested[index] ?? 0)];
    jump(place, at, share * (jumps[index] ?? 0));
    if (fades || masses[index]) mass(place, at, share * (masses[index] ?? 0));
  }
  const then = before[end] ?? 0;
  if (!fades) {
    jump(place, horizon, density * (course.mean - then));
    return;
  }
  const share = left(hourOfIntegral(fades, horizon) - horizon);
  jump(place, horizon, -share * then);
  beyond(place, horizon, share * course.mean);
}

interface LaterSheet {
  /** A jump after some hours of work by the calendar. */
  jump(this: void, place: Placed, work: number, weight: number): void;
  mass(this: void, place: Placed, work: number, weight: number): void;
  beyond(this: void, place: Placed, work: number, weight: number): void;
  read(this: void): Later;
}

function laterSheet({ moves, lengthHours, leadHours }: Placed): LaterSheet {
  const [jumps, masses, beyond] = [tallySheet(), tallySheet(), tallySheet()];
  let share = 0;
  const failures = (place: Placed): number => (moves ? place.lengthHours : 1);
  const put = ({ add }: typeof jumps, { workFrom, workTo }: Placed, work: number, weight: number): void => {
    add(work - workFrom, weight);
    // What moves is the difference of an integral between the first failure and the last.
    if (moves && work > workTo) add(work - workTo, -weight);
  };
  return {
    jump: (place, work, weight) => {
      share += weight * failures(place);
      put(jumps, place, work, weight);
    },
    mass: (place, work, weight) => {
      put(masses, place, work, weight);
    },
    beyond: (place, work, weight) => {
      beyond.add(work - (place.workFrom + place.workTo) / 2, weight * failures(place));
    },
    read: () => ({
      moves,
      lengthHours,
      leadHours,
      share,
      jumps: jumps.read(),
      masses: masses.read(),
      beyond: beyond.read(),
    }),
  };
}
