import { hourOfIntegral } from "../steps.ts";
import type { Beginning } from "./beginnings.ts";
import type { Course } from "./course.ts";
import { type MetWeight, metWeight } from "./met-weight.ts";
import { type Placed, placed } from "./placed.ts";
import { settled } from "./settled.ts";
import { type Tally, TallySheet } from "./tally.ts";

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
  const sheets = new Map<string, Sheet>();
  for (const beginning of beginnings) {
    const place = placed(course, met, beginning, asked.horizonHours);
    const { moves, lengthHours, leadHours } = place;
    const key = `${moves ? "" : lengthHours.toFixed(9)} ${leadHours.toFixed(9)}`;
    const sheet = sheets.get(key) ?? { moves, lengthHours, leadHours, share: 0, ...empty() };
    sheets.set(key, sheet);
    walk({ course, met, place, asked }, sheet);
  }
  return [...sheets.values()];
}

interface Walk {
  readonly course: Course;
  readonly met: MetWeight;
  readonly place: Placed;
  readonly asked: Asked;
}

interface Sheet extends Later {
  share: number;
  readonly jumps: TallySheet;
  readonly masses: TallySheet;
  readonly beyond: TallySheet;
}

function empty(): Pick<Sheet, "jumps" | "masses" | "beyond"> {
  return { jumps: new TallySheet(), masses: new TallySheet(), beyond: new TallySheet() };
}

function walk({ course, met, place, asked }: Walk, sheet: Sheet): void {
  const first = settled(met, place, asked.fromHours);
  if (!first) return;
  const { work, rested, jumps, masses, before } = met;
  const { end, horizon, density } = place;
  const rate = course.cover ? asked.perHour : 0;
  // What is settled only after a rest is not counted up to then.
  const since = place.rested + Math.max(0, asked.fromHours - place.leadHours);
  const left = (by: number): number => (rate === 0 ? density : density * Math.exp(-rate * (by - since)));
  put(sheet.jumps, place, first.work, first.weight * left(first.rested));
  for (let index = first.index; index < end; index++) {
    const share = rate === 0 ? density : left(rested[index] ?? 0);
    put(sheet.jumps, place, work[index] ?? 0, share * (jumps[index] ?? 0));
    if (masses[index]) put(sheet.masses, place, work[index] ?? 0, share * (masses[index] ?? 0));
  }
  const then = left(course.cover ? hourOfIntegral(course.cover, horizon) - horizon : 0);
  const failures = place.moves ? place.lengthHours : 1;
  const [behind, beyond] = rate === 0 ? [then * course.mean, 0] : [0, then * course.mean];
  put(sheet.jumps, place, horizon, behind - then * (before[end] ?? 0));
  sheet.share += failures * behind;
  if (rate > 0) sheet.beyond.add(horizon - (place.workFrom + place.workTo) / 2, failures * beyond);
}

/** What moves is the difference of an integral between the first failure and the last. */
function put(sheet: TallySheet, { moves, workFrom, workTo }: Placed, work: number, weight: number): void {
  sheet.add(work - workFrom, weight);
  if (moves && work > workTo) sheet.add(work - workTo, -weight);
}
