import type { MetWeight } from "./met-weight.ts";
import type { Placed } from "./placed.ts";

/** Where a curve has come to its last piece: what is met next, and the weight and the hours by then. */
export interface Settled {
  readonly index: number;
  readonly weight: number;
  readonly work: number;
  readonly rested: number;
}

/** The begin of the repair where the curve is settled by then, else the end of a rest; undefined where the horizon comes first. */
export function settled(met: MetWeight, place: Placed, fromHours: number): Settled | undefined {
  const { start, end, leadHours, rested, workFrom } = place;
  const { work, rested: restedBy, rests, before, jumps } = met;
  if (leadHours >= fromHours) return { index: start, weight: before[start] ?? 0, work: workFrom, rested };
  for (let index = start; index < end; index++) {
    const [since = 0, rest = 0] = [restedBy[index], rests[index]];
    if (rest === 0 || leadHours + since + rest - rested < fromHours) continue;
    const weight = (before[index] ?? 0) + (jumps[index] ?? 0);
    return { index: index + 1, weight, work: work[index] ?? 0, rested: since };
  }
  return undefined;
}
