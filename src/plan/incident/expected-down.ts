import { WEEK_HOURS } from "../calendar/weekly.ts";
import { rememberFor, rememberForBoth } from "../remember.ts";
import { hourOfIntegral, integralTo, type Steps } from "../steps.ts";
import { downBeforeRepair } from "./before.ts";
import { type Beginning, beginnings } from "./beginnings.ts";
import { courseOf } from "./course.ts";
import { type DownCurve, lastPiece } from "./down-curve.ts";
import { type Later, laterOf } from "./later.ts";
import { laterMean } from "./later-mean.ts";
import { LONGEST_HOURS } from "./longest-time.ts";
import type { RepairTime } from "./repair-time.ts";
import { stretches, type Stretch } from "./stretches.ts";
import type { Timeline } from "./timeline.ts";
import { whileUnsettled } from "./unsettled.ts";

/** When something fails, who comes, and how long the repair takes. */
export interface Struck {
  readonly timeline: Timeline;
  readonly repair: RepairTime;
  /** How likely an hour is to see a failure, in any unit; left out when all are alike. */
  readonly intensity?: Steps;
}

/** What a failure weighs on average: ∫ w(t)·curve(t − s)·P(not repaired at t) dt over the failure's hour s and the repair time. */
export interface Down {
  /** Over all failure instants of the frame; the repair begins some hours of work later than it could. */
  mean(this: void, weight: Steps, curve: DownCurve, delayHours?: number): number;
  /** The same for failures between two hours of the frame alone. */
  within(this: void, hours: Pick<Stretch, "from" | "to">): Pick<Down, "mean">;
  readonly stretches: readonly Stretch[];
}

/**
 * The repair time is integrated analytically, by the running integrals of P(R > x) over the hours in which the repair goes on. In these
 * hours a weight jumps where it does by the calendar, and at once by all that it comes to while the repair rests; each is worth a
 * value of those integrals, by its distance from the failures.
 */
export function downOf({ timeline, repair, intensity }: Struck): Down {
  const found = stretches(timeline, intensity);
  const meanOver =
    (some: readonly Stretch[]): Down["mean"] =>
    (weight, curve, delayHours = 0) =>
      meanDown({ timeline, repair, weight, curve }, beginnings(timeline, some, delayHours));
  return {
    stretches: found,
    mean: (weight, curve, delayHours = 0) =>
      means(found, weight, "", () => rememberFor(MOST_KEPT))(repair, JSON.stringify([curve, delayHours]), () =>
        meanOver(found)(weight, curve, delayHours),
      ),
    within: (hours) => ({ mean: meanOver(clipped(found, hours)) }),
  };
}

/** Ways to be asked about one repair under one weight: failovers of different kinds. */
const MOST_KEPT = 16;

/** Stretches are those of one timeline, whose policy they share. */
const means = rememberForBoth<ReturnType<typeof rememberFor<number>>>(1);

/** What of some stretches lies between two hours, each of them as likely to see a failure. */
function clipped(all: readonly Stretch[], { from, to }: Pick<Stretch, "from" | "to">): readonly Stretch[] {
  return all
    .filter((each) => each.to > from && each.from < to)
    .map((each) => ({
      ...each,
      from: Math.max(from, each.from),
      to: Math.min(to, each.to),
      density: 1 / (to - from),
    }));
}

interface Asking {
  readonly timeline: Timeline;
  readonly repair: RepairTime;
  readonly weight: Steps;
  readonly curve: DownCurve;
}

function meanDown({ timeline, repair, weight, curve }: Asking, all: readonly Beginning[]): number {
  const cover = timeline.policy === "office hours only" ? timeline.cover : undefined;
  const horizonHours = horizonOf(repair, curve);
  const course = courseOf(weight, cover, behind(cover, latest(all), horizonHours));
  const { from: fromHours, certain, fading } = lastPiece(curve);
  const later = (perHour: number): number => {
    // Where repairs never rest, nothing that is met depends on the curve.
    const [rate, settledFrom] = [cover ? perHour : 0, isSettled(all, fromHours) ? 0 : fromHours];
    const asked = { perHour: rate, fromHours: settledFrom, horizonHours };
    const met = laters(weight, all, JSON.stringify(asked), () => laterOf(all, course, asked));
    return laterMean(repair, met, { perHour, fromHours, pace: course.pace });
  };
  const before = befores(weight, all, JSON.stringify(curve), () => downBeforeRepair(all, weight, curve));
  return (
    before +
    (isSettled(all, fromHours) ? 0 : whileUnsettled(repair, curve, { beginnings: all, course, horizonHours })) +
    (certain === 0 ? 0 : certain * later(0)) +
    (fading === 0 ? 0 : fading * later(curve.fadingPerHour))
  );
}

/** Whether all repairs begin once so many hours have passed since the failure. */
function isSettled(all: readonly Beginning[], hours: number): boolean {
  return all.every(({ to, begin }) => ("at" in begin ? begin.at - to : begin.after) >= hours);
}

/** Repairs of different lengths, and failovers of different kinds. */
const laters = rememberForBoth<readonly Later[]>(8);
const befores = rememberForBoth<number>(8);

/** When the last repair begins. */
function latest(all: readonly Beginning[]): number {
  return all.reduce((hour, { to, begin }) => Math.max(hour, "at" in begin ? begin.at : to + begin.after), 0);
}

/** The hour after another by which so many hours of work have passed. */
function behind(cover: Steps | undefined, hour: number, workHours: number): number {
  return cover ? hourOfIntegral(cover, integralTo(cover, hour) + workHours) : hour + workHours;
}

/**
 * From when on the mean of the weight can stand in for it: within a week from there on, hardly more repairs end and survivors fail in
 * one hour than in another.
 */
function horizonOf({ meanHours, longerThan }: RepairTime, { fadingPerHour }: DownCurve): number {
  const changes = (hours: number): number =>
    longerThan(hours) * (1 + WEEK_HOURS * fadingPerHour) - longerThan(hours + WEEK_HOURS);
  let hours = SHORTEST_HOURS;
  while (hours < LONGEST_HOURS && changes(hours) > NOTHING_LEFT * meanHours) hours *= STEP;
  return Math.min(hours, LONGEST_HOURS);
}

const SHORTEST_HOURS = 24;
const STEP = 1.25;
const NOTHING_LEFT = 1e-8;
