import type { Cumulative } from "../cumulative.ts";
import { nodesIn } from "../quadrature.ts";
import {
  edgesIn,
  hourOfIntegral,
  integralBetween,
  integralTo,
  meanOf,
  nextEdge,
  rising,
  type Steps,
  valueAt,
} from "../steps.ts";
import { fadedWithin, lastPiece, weightAt, weightUntil, type DownCurve } from "./down-curve.ts";
import type { RepairTime } from "./repair-time.ts";
import type { Timeline } from "./timeline.ts";

/** Who comes when, and how long the repair takes, as every integral needs it. */
export interface Law {
  readonly timeline: Timeline;
  readonly repair: RepairTime;
  /** The integrals of P(R > x)·e^(−λx). */
  readonly fading: (perHour: number) => Cumulative;
}

/** Failures between two hours, or at one, that people attend at one hour, with some work before the repair. */
export interface Awaited {
  readonly from: number;
  readonly to: number;
  readonly present: number;
  readonly work: number;
}

/** Everything that an hour of failures, or one moment of it, weighs when people are there at one hour. */
export function awaited(law: Law, weight: Steps, curve: DownCurve, { from, to, present, work }: Awaited): number {
  const { cover, policy } = law.timeline;
  const rests = policy === "office hours only";
  const begin = rests ? Math.max(present, hourOfIntegral(cover, integralTo(cover, present) + work)) : present + work;
  const settled = Math.max(begin, to + lastPiece(curve).from);
  const course: Course = { from, to, begin, cover: rests ? cover : undefined };
  return untilSettled(law, weight, curve, course, settled) + onceSettled(law, weight, curve, course, settled);
}

interface Course {
  readonly from: number;
  readonly to: number;
  /** The hour at which the repair begins. */
  readonly begin: number;
  /** The hours in which it goes on; undefined when in all. */
  readonly cover: Steps | undefined;
}

/** How long the repair has gone on; below 0 before it begins. */
function repairedFor({ begin, cover }: Course, hour: number): number {
  return hour < begin ? -1 : cover ? integralBetween(cover, begin, hour) : hour - begin;
}

/** Up to the hour from which on the curve of all these failures fades alike: by points, between all edges. */
function untilSettled({ repair }: Law, weight: Steps, curve: DownCurve, course: Course, settled: number): number {
  const { from, to, begin, cover } = course;
  const psi = (hour: number): number =>
    to > from ? weightUntil(curve, hour - from) - weightUntil(curve, hour - to) : weightAt(curve, hour - from);
  const edges = curve.pieces.flatMap((piece) => [from + piece.from, to + piece.from]);
  const knots = settled > begin ? few(repair.knots).map((knot) => repairAt(course, knot)) : [];
  const cuts = rising([from, settled, begin, ...edges, ...knots, ...edgesIn(weight, from, settled)]);
  const all = cover && settled > begin ? rising([...cuts, ...edgesIn(cover, begin, settled)]) : cuts;
  let sum = 0;
  for (const { at, weight: length } of nodesIn(all, from, settled, curve.fadingPerHour))
    sum += length * valueAt(weight, at) * psi(at) * repair.longerThan(repairedFor(course, at));
  return sum;
}

/** The hour at which the repair has gone on for so long. */
function repairAt({ begin, cover }: Course, hours: number): number {
  return cover ? hourOfIntegral(cover, integralTo(cover, begin) + hours) : begin + hours;
}

/** From there on, piece by piece: A + B·e^(−λt), times P(R > x), where x grows with the hours or rests. */
function onceSettled(
  { fading, repair }: Law,
  weight: Steps,
  curve: DownCurve,
  course: Course,
  settled: number,
): number {
  const { from, to, cover } = course;
  const { from: since, certain, fading: share } = lastPiece(curve);
  const rate = curve.fadingPerHour;
  const spread = to > from ? fadedWithin(rate, to - from) : 1;
  const always = certain * (to > from ? to - from : 1);
  const fadingThen = share * spread * Math.exp(-rate * (settled - to - since));
  const [plain, faint] = [fading(0), fading(rate)];
  let [hour, x, left, sum] = [settled, repairedFor(course, settled), fadingThen, 0];
  // Most hours of a year are no office hours: the repair rests, and its tables are not asked again.
  let area = plain.area(x);
  const horizon = settled + FURTHEST_HOURS;
  const over = plain.whole * (1 - LITTLE);
  while (hour < horizon && area < over) {
    const inside = hour + ROUNDING_HOURS;
    const next = Math.min(horizon, nextEdge(weight, inside), cover ? nextEdge(cover, inside) : Infinity);
    const worth = valueAt(weight, inside);
    if (!cover || valueAt(cover, inside) > 0) {
      const after = x + next - hour;
      const then = plain.area(after);
      sum += worth * always * (then - area);
      if (left !== 0) sum += worth * left * fadingPart(repair, faint, rate, x, after);
      [x, area] = [after, then];
    } else {
      sum += worth * repair.longerThan(x) * (always * (next - hour) + left * fadedWithin(rate, next - hour));
    }
    left *= Math.exp(-rate * (next - hour));
    hour = next;
  }
  const pace = cover ? meanOf(cover) : 1;
  const later = left === 0 ? 0 : left * fadingPart(repair, fading(rate / pace), rate / pace, x, plain.end);
  return sum + (meanOf(weight) * (always * (plain.whole - area) + later)) / pace;
}

/** The share of all repair hours that is left to the mean of the weight. */
const LITTLE = 1e-11;

/** ∫ e^(−λ·(y−x))·P(R > y) dy from x on; far out, where the table has no digits left, by points. */
function fadingPart({ longerThan }: RepairTime, faint: Cumulative, rate: number, from: number, to: number): number {
  if (rate * from < FEW_LIVES) return Math.exp(rate * from) * (faint.area(to) - faint.area(from));
  const end = Math.min(to, from + NOTHING_LEFT / rate);
  return nodesIn([from, end], from, end, rate).reduce(
    (sum, { at, weight }) => sum + weight * longerThan(at) * Math.exp(-rate * (at - from)),
    0,
  );
}

/** Survivor lives after which e^(−λx) has lost a third of its digits. */
const FEW_LIVES = 8;
/** e^(−40) is no share of anything. */
const NOTHING_LEFT = 40;

/** Every fourth knot: enough for eight points between them. */
export function few(knots: readonly number[]): readonly number[] {
  return knots.length < 16 ? knots : knots.filter((_, index) => index % 4 === 0);
}

/** Half a year: what is still down then meets every hour of the week alike. */
export const FURTHEST_HOURS = 4368;
/** An edge that rounding puts on the hour itself would never be passed. */
export const ROUNDING_HOURS = 1e-9;
