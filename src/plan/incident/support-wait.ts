import { fraction } from "../accept.ts";
import { PlanInputError } from "../input-error.ts";
import { nextPositive, rising, type Steps } from "../steps.ts";

/** How long a failure at a random moment waits for support. Hours; powers of hours where named so. */
export interface SupportWait {
  readonly meanHours: number;
  readonly meanSquareHours2: number;
  readonly deviationHours: number;
  /** P(V = 0): somebody is there. */
  readonly noWaitShare: number;
  /** E[V | V > 0]; 0 when nobody ever waits. */
  readonly meanIfWaitingHours: number;
  readonly longestHours: number;
  /** P(V > x). */
  longerThan(hours: number): number;
  /** The wait that a share `p` of failures does not exceed. */
  quantile(p: number): number;
}

/**
 * The wait for support over a frame: E[V] = Σg²/(2T), E[V²] = Σg³/(3T), P(V>x) = Σmax(g−x, 0)/T over the gaps g.
 *
 * @throws PlanInputError when there is never any support.
 */
export function waitForSupport(cover: Steps, averageHours: number): SupportWait {
  const gaps = uncovered(cover, averageHours);
  const sum = (term: (gap: Gap) => number): number => gaps.reduce((total, gap) => total + term(gap), 0) / averageHours;
  const meanHours = sum(({ longest, shortest }) => (longest ** 2 - shortest ** 2) / 2);
  const meanSquareHours2 = sum(({ longest, shortest }) => (longest ** 3 - shortest ** 3) / 3);
  const waiting = sum(({ longest, shortest }) => longest - shortest);
  const longerThan = (hours: number): number =>
    sum(({ longest, shortest }) => Math.max(0, longest - Math.max(shortest, hours)));
  return {
    meanHours,
    meanSquareHours2,
    deviationHours: Math.sqrt(Math.max(0, meanSquareHours2 - meanHours ** 2)),
    noWaitShare: 1 - waiting,
    meanIfWaitingHours: waiting === 0 ? 0 : meanHours / waiting,
    longestHours: gaps.reduce((most, { longest }) => Math.max(most, longest), 0),
    longerThan,
    quantile: (p) => quantileOf(fraction("quantile", p), longerThan, gaps),
  };
}

/** Refuses a calendar without any covered hour: every outage would last for ever. */
export function requireSupport(cover: Steps): void {
  if (cover.values.some((value) => value > 0)) return;
  throw new PlanInputError(
    "response.coverage",
    "never",
    "at least one hour a week, since otherwise nobody ever responds",
  );
}

/** Failures in one gap wait from `shortest` to `longest`, evenly. */
interface Gap {
  readonly shortest: number;
  readonly longest: number;
}

function uncovered(cover: Steps, averageHours: number): readonly Gap[] {
  requireSupport(cover);
  return cover.edges.flatMap((start, piece) => {
    const end = Math.min(cover.edges[piece + 1] ?? cover.periodHours, averageHours);
    if ((cover.values[piece] ?? 0) > 0 || end <= start) return [];
    const open = nextPositive(cover, start);
    return [{ shortest: open - end, longest: open - start }];
  });
}

/** P(V > x) is linear between the ends of the gaps, so the quantile is found by interpolation, without a search. */
function quantileOf(p: number, longerThan: (hours: number) => number, gaps: readonly Gap[]): number {
  let previous = 0;
  for (const hours of rising([0, ...gaps.flatMap(({ shortest, longest }) => [shortest, longest])])) {
    const above = longerThan(hours);
    if (above <= 1 - p) {
      const before = longerThan(previous);
      return before === above ? hours : previous + ((hours - previous) * (before - (1 - p))) / (before - above);
    }
    previous = hours;
  }
  return previous;
}
