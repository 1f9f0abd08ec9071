import type { DurationFactor } from "../cost/outage-cost.ts";
import type { Failover } from "./bridge.ts";

/**
 * How much an hour weighs, some hours after a failure that nobody has repaired yet: P(down then), times a duration factor.
 * Between its edges it is certain + fading·e^(−λ·(y−from)), y hours after the failure.
 */
export interface DownCurve {
  readonly pieces: readonly [CurvePiece, ...CurvePiece[]];
  /** λ. */
  readonly fadingPerHour: number;
}

/** A stretch of it; the last one never ends. */
export interface CurvePiece {
  readonly from: number;
  readonly certain: number;
  readonly fading: number;
}

/** Down until it is repaired, each hour weighing the same. */
export const DOWN: DownCurve = { pieces: [{ from: 0, certain: 1, fading: 0 }], fadingPerHour: 0 };

/** Down until it is repaired, under duration factors. */
export function downUnder(factors: readonly DurationFactor[]): DownCurve {
  const [first, ...rest] = edgesOf(factors, 0).map((from) => ({ from, certain: factorAt(factors, from), fading: 0 }));
  return { pieces: first ? [first, ...rest] : DOWN.pieces, fadingPerHour: 0 };
}

/** What a failover that works takes from each hour: from the switch on the survivor is up, e^(−λ·y), and serves all but a degraded share. */
export function bridgedBy(failover: Failover, factors: readonly DurationFactor[]): DownCurve {
  const { durationHours, survivorFailuresPerHour: rate, degradedShare } = failover;
  const pieceFrom = (from: number): CurvePiece => {
    const up = from < durationHours ? 0 : (1 - degradedShare) * Math.exp(-rate * (from - durationHours));
    return { from, certain: 0, fading: factorAt(factors, from) * up };
  };
  const [first, ...rest] = edgesOf(factors, durationHours).map(pieceFrom);
  return { pieces: first ? [first, ...rest] : DOWN.pieces, fadingPerHour: rate };
}

/** The survivor's failures an hour, from some hours after the first failure on. */
export function survivorFails({ survivorFailuresPerHour: rate }: Failover, afterHours: number): DownCurve {
  const failing = { from: afterHours, certain: 0, fading: rate };
  const before = { from: 0, certain: 0, fading: 0 };
  return { pieces: afterHours > 0 ? [before, failing] : [failing], fadingPerHour: rate };
}

/** The integral of the curve from the failure on; 0 before it. */
export function weightUntil({ pieces, fadingPerHour }: DownCurve, hours: number): number {
  let sum = 0;
  for (let index = 0; index < pieces.length; index++) {
    const { from, certain, fading } = pieces[index] ?? pieces[0];
    if (from >= hours) break;
    const length = Math.min(hours, pieces[index + 1]?.from ?? Infinity) - from;
    sum += certain * length + fading * fadedWithin(fadingPerHour, length);
  }
  return sum;
}

/** The integral of that. */
export function weightUntilTwice({ pieces, fadingPerHour }: DownCurve, hours: number): number {
  let [sum, area] = [0, 0];
  for (let index = 0; index < pieces.length; index++) {
    const { from, certain, fading } = pieces[index] ?? pieces[0];
    if (from >= hours) break;
    const length = Math.min(hours, pieces[index + 1]?.from ?? Infinity) - from;
    sum += area * length + (certain * length ** 2) / 2 + fading * fadedTwice(fadingPerHour, length);
    area += certain * length + fading * fadedWithin(fadingPerHour, length);
  }
  return sum;
}

/** ∫₀ˣ e^(−λy) dy; x itself without fading. */
export function fadedWithin(perHour: number, hours: number): number {
  return perHour * hours < 1e-9 ? hours : -Math.expm1(-perHour * hours) / perHour;
}

/** ∫₀ˣ of that: (x − (1 − e^(−λx))/λ)/λ, by its series where the difference has few digits. */
function fadedTwice(perHour: number, hours: number): number {
  const lives = perHour * hours;
  if (lives < 1e-3) return hours ** 2 * (1 / 2 - lives * (1 / 6 - lives * (1 / 24 - lives / 120)));
  return (hours - fadedWithin(perHour, hours)) / perHour;
}

/** The piece that never ends. */
export function lastPiece({ pieces }: DownCurve): CurvePiece {
  return pieces.at(-1) ?? pieces[0];
}

function edgesOf(factors: readonly DurationFactor[], durationHours: number): readonly number[] {
  return [...new Set([0, durationHours, ...factors.map(({ afterHours }) => afterHours)])].sort((a, b) => a - b);
}

/** g at some hours after the failure; 1 before the first factor. */
function factorAt(factors: readonly DurationFactor[], hours: number): number {
  let latest: DurationFactor | undefined;
  for (const factor of factors)
    if (factor.afterHours <= hours && factor.afterHours >= (latest?.afterHours ?? 0)) latest = factor;
  return latest?.times ?? 1;
}
