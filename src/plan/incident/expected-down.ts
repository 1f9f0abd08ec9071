import { cumulative, type Cumulative } from "../cumulative.ts";
import { WEEK_HOURS } from "../calendar/weekly.ts";
import { rememberFor, rememberForBoth } from "../remember.ts";
import { rising, type Steps } from "../steps.ts";
import { awaited, type Law } from "./awaited.ts";
import { type DownCurve, fadedWithin, lastPiece, weightAt, weightUntil, weightUntilTwice } from "./down-curve.ts";
import { type Attended, metEdges, type Waiting } from "./met-edges.ts";
import { LONGEST_HOURS } from "./longest-time.ts";
import { pointsOf } from "./office-points.ts";
import { faded, fadingRepair } from "./repair-law.ts";
import type { RepairTime } from "./repair-time.ts";
import { stretches, type Stretch } from "./stretches.ts";
import { sumOver } from "./tally.ts";
import type { Timeline } from "./timeline.ts";

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
  /** The same for failures between two hours of the frame alone. */
  within(this: void, hours: Pick<Stretch, "from" | "to">): Pick<Down, "mean">;
  readonly stretches: readonly Stretch[];
}

/**
 * The repair time is integrated analytically, by the running integrals of P(R > x), and each edge of the weight adds what a jump
 * there is worth, by its distance from the failures. Only where repair rests with the office, failures in office hours are
 * taken by points.
 */
export function downOf({ timeline, repair, intensity }: Struck): Down {
  const found = stretches(timeline, intensity);
  const law = { timeline, repair, fading: fadingRepair(repair) };
  const meanOver =
    (some: readonly Stretch[]): Down["mean"] =>
    (weight, curve, delayHours = 0) =>
      (timeline.policy === "office hours only" ? restingMean : steadyMean)(law, some, weight, curve, delayHours);
  return {
    stretches: found,
    mean: (weight, curve, delayHours = 0) =>
      means(found, weight, "", () => rememberFor(MOST_KEPT))(repair, JSON.stringify([curve, delayHours]), () =>
        meanOver(found)(weight, curve, delayHours),
      ),
    within: (hours) => ({ mean: meanOver(clipped(found, hours)) }),
  };
}

/** Ways to be asked about one repair under one weight: failovers that work more or less often. */
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

type Mean = (law: Law, found: readonly Stretch[], weight: Steps, curve: DownCurve, delayHours: number) => number;

const steadyMean: Mean = (law, found, weight, curve, delayHours) => {
  const met = metEdges(found, weight, { delayHours, horizonHours: horizonOf(law.repair, curve) });
  const ready = met.attended.reduce((sum, group) => sum + attendedMean(law, curve, group), 0);
  return met.waiting.reduce((sum, group) => {
    // Where the curve still changes once the repair has begun, by points.
    if (group.lagHours >= lastPiece(curve).from) return sum + waitingMean(law, curve, group);
    return group.stretches.reduce((part, each) => part + waitedFor(law, weight, curve, each, delayHours), sum);
  }, ready);
};

const restingMean: Mean = (law, found, weight, curve, delayHours) =>
  found.reduce((sum, stretch) => {
    if ("at" in stretch.present) return sum + waitedFor(law, weight, curve, stretch, delayHours);
    const { after } = stretch.present;
    const work = stretch.reactionHours + delayHours;
    return pointsOf(law, weight, curve, stretch, after, work).reduce(
      (part, { at, weight: share }) =>
        part + stretch.density * share * awaited(law, weight, curve, { from: at, to: at, present: at + after, work }),
      sum,
    );
  }, 0);

function waitedFor(law: Law, weight: Steps, curve: DownCurve, stretch: Stretch, delayHours: number): number {
  const { from, to, density, present, reactionHours } = stretch;
  if (!("at" in present)) return 0;
  return density * awaited(law, weight, curve, { from, to, present: present.at, work: reactionHours + delayHours });
}

/** ∫ over failures of ∫ w(t)·k(t−s) dt: the weight behind the horizon for ever, less what each jump before it missed. */
function attendedMean(law: Law, curve: DownCurve, { leadHours, share, jumps }: Attended): number {
  const { whole, areaOfArea } = kernelOf(law, curve, leadHours);
  return share * whole - sumOver(jumps, areaOfArea);
}

type Kernel = Pick<Cumulative, "whole" | "areaOfArea">;

/** The integrals of k(y) = curve(y)·P(not repaired y hours after a failure whose repair begins after `lead` hours). */
function kernelOf({ repair, fading }: Law, curve: DownCurve, lead: number): Kernel {
  const { from, certain, fading: fades } = lastPiece(curve);
  if (lead < from) return tables(repair, JSON.stringify([curve, lead]), () => tabulated(repair, curve, lead));
  const rate = curve.fadingPerHour;
  const [plain, faint] = [fading(0), fading(rate)];
  const left = fades * Math.exp(-rate * (lead - from));
  const [until, untilTwice] = [weightUntil(curve, lead), weightUntilTwice(curve, lead)];
  return {
    whole: until + certain * plain.whole + left * faint.whole,
    areaOfArea: (x) => {
      if (x <= lead) return weightUntilTwice(curve, x);
      const worked = x - lead;
      const later = certain * plain.areaOfArea(worked) + (left === 0 ? 0 : left * faint.areaOfArea(worked));
      return untilTwice + until * worked + later;
    },
  };
}

const tables = rememberFor<Cumulative>(16);

/** Where the curve still changes once the repair has begun. */
function tabulated({ longerThan, knots }: RepairTime, curve: DownCurve, lead: number): Cumulative {
  const { from } = lastPiece(curve);
  const all = rising([0, lead, ...curve.pieces.map((piece) => piece.from), ...knots.map((knot) => lead + knot)]);
  const end = lead + (knots.at(-1) ?? 0);
  const within = all.filter((knot) => knot <= end);
  return cumulative((y) => weightAt(curve, y) * longerThan(y - lead), faded(within, from, curve.fadingPerHour));
}

/** Up to the repair by the curve alone; from there on what is certain and what fades, each by what is left of P(R > x). */
function waitingMean({ fading }: Law, curve: DownCurve, group: Waiting): number {
  const { lengthHours, lagHours, before, share, after } = group;
  const { from, certain, fading: fades } = lastPiece(curve);
  const left = (perHour: number): number => {
    const { whole, area } = fading(perHour);
    return share * whole + sumOver(after, (hours) => whole - area(hours));
  };
  const rate = curve.fadingPerHour;
  const then = fades * Math.exp(-rate * (lagHours - from)) * fadedWithin(rate, lengthHours);
  return (
    sumOver(before, (hours) => weightUntilTwice(curve, hours)) +
    (certain === 0 ? 0 : certain * lengthHours * left(0)) +
    (then === 0 ? 0 : then * left(rate))
  );
}

/**
 * From when on the mean of the weight can stand in for it: within a week from there on, hardly more repairs end and survivors fail in
 * one hour than in another.
 */
function horizonOf({ meanHours, longerThan }: RepairTime, { fadingPerHour }: DownCurve): number {
  const changes = (hours: number): number =>
    longerThan(hours) * (1 + WEEK_HOURS * fadingPerHour) - longerThan(hours + WEEK_HOURS);
  let hours = SHORTEST_HOURS;
  while (hours < LONGEST_HOURS && changes(hours) > NOTHING_LEFT * meanHours) hours *= 2;
  return Math.min(hours, LONGEST_HOURS);
}

const SHORTEST_HOURS = 24;
const NOTHING_LEFT = 1e-9;
