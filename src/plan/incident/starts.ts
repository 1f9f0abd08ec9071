import { fewGaussNodes, type QuadratureNode } from "../quadrature.ts";
import { hourOfIntegral, integralTo, rising, type Steps } from "../steps.ts";
import { finishHour, reach, type Timeline } from "./timeline.ts";

/** A stretch of failure instants within which everything that follows changes linearly or smoothly. */
export interface StartPiece {
  readonly from: number;
  readonly to: number;
}

/** What else has edges or moments of its own that an outage may cross. */
export interface Crossings {
  /** Functions that are integrated over the outage. */
  readonly weights: readonly Steps[];
  /** Hours after the failure at which something changes: the failover is done, a duration factor begins. */
  readonly afterHours: readonly number[];
  /** Hours that an outage may last beyond the repair. */
  readonly extraHours: readonly number[];
}

/**
 * Cuts the frame where the outage that starts there changes its law: where the failure, the alarm, the failover or the
 * end of the repair meets an edge of any calendar, and where the outage's length meets one of `afterHours`.
 */
export function startPieces(timeline: Timeline, repairHours: number, crossings: Crossings): readonly StartPiece[] {
  const { notified, cover, reaction, frame } = timeline;
  const edges = rising([notified, cover, reaction, ...crossings.weights].flatMap((steps) => steps.edges));
  const cuts = rising([...edges.flatMap((edge) => cutsOf(timeline, edge, repairHours, crossings)), frame.averageHours]);
  return pairs(apart(cuts.filter((cut) => cut <= frame.averageHours))).flatMap((piece) =>
    splitByLength(timeline, piece, repairHours, crossings.afterHours),
  );
}

/** The points at which a function of the failure instant is evaluated, with weights that add up to the length of the frame. */
export function startNodes(pieces: readonly StartPiece[], longestPiece: number): readonly QuadratureNode[] {
  return pieces.flatMap(({ from, to }) => {
    const parts = Math.min(MOST_PARTS, Math.max(1, Math.ceil((to - from) / longestPiece)));
    const width = (to - from) / parts;
    return Array.from({ length: parts }, (_, part) =>
      fewGaussNodes(from + part * width, from + (part + 1) * width),
    ).flat();
  });
}

/** The middle of each piece: exact for what is linear in it. */
export function midpoints(pieces: readonly StartPiece[]): readonly QuadratureNode[] {
  return pieces.map(({ from, to }) => ({ at: (from + to) / 2, weight: to - from }));
}

const MOST_PARTS = 64;

function cutsOf(timeline: Timeline, edge: number, repairHours: number, crossings: Crossings): readonly number[] {
  const { detectionHours, frame } = timeline;
  const works = rising(timeline.reaction.values).flatMap((reaction) =>
    [0, ...crossings.extraHours].map((extra) => reaction + repairHours + extra),
  );
  const ends = works.map((work) => workStart(timeline, edge, work) - detectionHours);
  const shifted = [edge, edge - detectionHours, ...crossings.afterHours.map((hours) => edge - hours), ...ends];
  return shifted.map((cut) => cut - Math.floor(cut / frame.periodHours) * frame.periodHours);
}

/** When work must begin to be done at an edge. */
function workStart({ policy, cover }: Timeline, edge: number, work: number): number {
  if (policy === "stay until fixed") return edge - work;
  const whole = cover.cumulative.at(-1) ?? 0;
  const area = integralTo(cover, edge) - work;
  const periods = Math.max(0, Math.ceil(-area / whole) + 1);
  return hourOfIntegral(cover, area + periods * whole) - periods * cover.periodHours;
}

/** From 0 on, without the twins that differ by a rounding alone. */
function apart(cuts: readonly number[]): readonly number[] {
  const kept = [0];
  for (const cut of cuts) if (cut - (kept.at(-1) ?? 0) > NO_LENGTH) kept.push(cut);
  return kept;
}

const NO_LENGTH = 1e-10;

function pairs(cuts: readonly number[]): readonly StartPiece[] {
  return cuts.slice(1).map((to, index) => ({ from: cuts[index] ?? 0, to }));
}

function splitByLength(
  timeline: Timeline,
  piece: StartPiece,
  repairHours: number,
  lengths: readonly number[],
): readonly StartPiece[] {
  if (lengths.length === 0) return [piece];
  const { from, to } = piece;
  const quarter = (to - from) / 4;
  const lengthAt = (start: number): number => finishHour(timeline, reach(timeline, start), repairHours) - start;
  const [early, late] = [lengthAt(from + quarter), lengthAt(to - quarter)];
  const slope = (late - early) / (2 * quarter);
  if (Math.abs(slope) < 1e-9) return [piece];
  const cuts = lengths
    .map((length) => from + quarter + (length - early) / slope)
    .filter((cut) => cut > from && cut < to);
  return pairs(rising([from, ...cuts, to]));
}
