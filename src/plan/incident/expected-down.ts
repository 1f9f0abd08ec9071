import { cumulative, type Cumulative } from "../cumulative.ts";
import { fewGaussNodes, gaussNodes, type QuadratureNode } from "../quadrature.ts";
import {
  eachEdge,
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
import { faded, fadingRepair } from "./repair-law.ts";
import type { RepairTime } from "./repair-time.ts";
import type { Stretch } from "./stretches.ts";
import { stretches } from "./stretches.ts";
import { reach, type Timeline } from "./timeline.ts";

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
  /** For a failure at one hour of the frame. */
  at(this: void, startHour: number, weight: Steps, curve: DownCurve, delayHours?: number): number;
  readonly stretches: readonly Stretch[];
}

/**
 * The repair time is integrated analytically, by the running integrals of P(R > x): for all failures that people attend after
 * the same time, the mean is a sum over the edges of w of what a jump there is worth; for those that wait for one hour, it is one
 * integral from that hour on. Only where repair rests with the office, failures in office hours are taken by points.
 */
export function downOf({ timeline, repair, intensity }: Struck): Down {
  const found = stretches(timeline, intensity);
  const law = { timeline, repair, fading: fadingRepair(repair) };
  const moving = followers(law);
  return {
    stretches: found,
    mean: (weight, curve, delayHours = 0) => {
      let sum = 0;
      for (const stretch of found) {
        const { from, to, density, present, reactionHours } = stretch;
        const work = reactionHours + delayHours;
        if ("at" in present) sum += density * awaited(law, weight, curve, { from, to, present: present.at, work });
        else sum += density * moving(weight, curve, stretch, present.after, work);
      }
      return sum;
    },
    at: (from, weight, curve, delayHours = 0) => {
      const { presentHour: present, reactionHours } = reach(timeline, from);
      return awaited(law, weight, curve, { from, to: from, present, work: reactionHours + delayHours });
    },
  };
}

interface Law {
  readonly timeline: Timeline;
  readonly repair: RepairTime;
  /** The integrals of P(R > x)·e^(−λx). */
  readonly fading: (perHour: number) => Cumulative;
}

/** Failures between two hours, or at one, that people attend at one hour, with some work before the repair. */
interface Awaited {
  readonly from: number;
  readonly to: number;
  readonly present: number;
  readonly work: number;
}

type Follow = (weight: Steps, curve: DownCurve, stretch: Stretch, afterHours: number, work: number) => number;

function followers(law: Law): Follow {
  if (law.timeline.policy === "office hours only")
    return (weight, curve, stretch, after, work) =>
      pointsOf(law, weight, curve, stretch, after, work).reduce(
        (sum, { at, weight: share }) =>
          sum + share * awaited(law, weight, curve, { from: at, to: at, present: at + after, work }),
        0,
      );
  const kernels = new Map<DownCurve, Map<number, Cumulative>>();
  return (weight, curve, { from, to }, after, work) => {
    const known = kernels.get(curve) ?? new Map<number, Cumulative>();
    kernels.set(curve, known);
    const lead = after + work;
    const kernel = known.get(lead) ?? kernelOf(law.repair, curve, lead);
    known.set(lead, kernel);
    return followed(kernel, weight, from, to);
  };
}

/** curve(y)·P(not repaired y hours after a failure whose repair begins after `lead` hours), integrated. */
function kernelOf({ longerThan, knots }: RepairTime, curve: DownCurve, lead: number): Cumulative {
  const { from } = lastPiece(curve);
  const all = rising([0, lead, ...curve.pieces.map((piece) => piece.from), ...knots.map((knot) => lead + knot)]);
  const end = lead + (knots.at(-1) ?? 0);
  return cumulative(
    (y) => weightAt(curve, y) * longerThan(y - lead),
    faded(
      all.filter((knot) => knot <= end),
      from,
      curve.fadingPerHour,
    ),
  );
}

/** ∫ over failures from one hour to another of ∫ w(t)·k(t−s) dt: the first value for ever, then what each later jump changes. */
function followed(kernel: Cumulative, weight: Steps, from: number, to: number): number {
  const everything = (to - from) * kernel.whole;
  const horizon = from + Math.min(kernel.end + to - from, FURTHEST_HOURS);
  let value = valueAt(weight, from);
  let sum = value * everything;
  eachEdge(weight, from, horizon, (edge, next) => {
    const missed = kernel.areaOfArea(edge - from) - kernel.areaOfArea(edge - to);
    sum += (next - value) * (everything - missed);
    value = next;
  });
  return sum + (meanOf(weight) - value) * (to - from) * (kernel.whole - kernel.area(horizon - from));
}

/** Half a year: what is still down then meets every hour of the week alike. */
const FURTHEST_HOURS = 4368;
/** An edge that rounding puts on the hour itself would never be passed. */
const ROUNDING_HOURS = 1e-9;

/** Everything that an hour of failures, or one moment of it, weighs when people are there at one hour. */
function awaited(law: Law, weight: Steps, curve: DownCurve, { from, to, present, work }: Awaited): number {
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
  const horizon = settled + FURTHEST_HOURS;
  while (x < plain.end && hour < horizon) {
    const inside = hour + ROUNDING_HOURS;
    const next = Math.min(horizon, nextEdge(weight, inside), cover ? nextEdge(cover, inside) : Infinity);
    const worth = valueAt(weight, inside);
    if (!cover || valueAt(cover, inside) > 0) {
      const after = x + next - hour;
      sum += worth * always * (plain.area(after) - plain.area(x));
      if (left !== 0) sum += worth * left * fadingPart(repair, faint, rate, x, after);
      x = after;
    } else {
      sum += worth * repair.longerThan(x) * (always * (next - hour) + left * fadedWithin(rate, next - hour));
    }
    left *= Math.exp(-rate * (next - hour));
    hour = next;
  }
  const pace = cover ? meanOf(cover) : 1;
  return sum + (meanOf(weight) * always * (plain.whole - plain.area(x))) / pace;
}

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

/**
 * Failures that people in their office attend at once: the points between which nothing jumps, and closer where the repair of the
 * quick ones ends on an edge.
 */
function pointsOf(
  { timeline: { cover }, repair }: Law,
  weight: Steps,
  { pieces }: DownCurve,
  { from, to }: Stretch,
  afterHours: number,
  work: number,
): readonly QuadratureNode[] {
  const begun = (start: number): number => integralTo(cover, start + afterHours) + work;
  const cuts = [0, ...few(repair.knots)].flatMap((knot) => {
    if (repair.knots.length > 1 && knot > to - from) return [];
    const reached = (start: number): number => hourOfIntegral(cover, begun(start) + knot);
    const edges = [weight, cover].flatMap((steps) => edgesIn(steps, reached(from) - ROUNDING_HOURS, reached(to)));
    return edges.map((edge) => from + integralTo(cover, edge) - knot - begun(from));
  });
  const bends = pieces.flatMap((piece) =>
    [weight, cover]
      .flatMap((steps) => edgesIn(steps, from + piece.from, to + piece.from))
      .map((edge) => edge - piece.from),
  );
  return nodesIn(rising([from, to, ...cuts, ...bends]), from, to, 0, fewGaussNodes);
}

/** Every eighth knot: enough for eight points between them. */
function few(knots: readonly number[]): readonly number[] {
  return knots.length < 16 ? knots : knots.filter((_, index) => index % 8 === 0);
}

/** The edges of a function strictly between two hours, in any period. */
export function edgesIn(steps: Steps, from: number, to: number): readonly number[] {
  const edges: number[] = [];
  eachEdge(steps, from, to, (edge) => edges.push(edge));
  return edges;
}

/** Points between the cuts that lie in a range, closely enough for what fades by a rate. */
function nodesIn(
  cuts: readonly number[],
  from: number,
  to: number,
  rate: number,
  nodes = gaussNodes,
): readonly QuadratureNode[] {
  const within = cuts.filter((cut) => cut >= from && cut <= to);
  return within.slice(1).flatMap((end, index) => {
    const start = within[index] ?? from;
    if (end - start < ROUNDING_HOURS) return [];
    const parts = Math.min(MOST_PARTS, Math.max(1, Math.ceil(((end - start) * rate) / 4)));
    const width = (end - start) / parts;
    return Array.from({ length: parts }, (_, part) => nodes(start + part * width, start + (part + 1) * width)).flat();
  });
}

const MOST_PARTS = 64;
