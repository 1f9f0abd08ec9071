import type { RepairTime } from "../incident/repair-time.ts";

const BINS = 16;

/**
 * A repair time by few values instead of many: equally likely bins, the last split once more, each by its own mean. The mean
 * over all is the exact one; what bends with the repair time is off by about a thousandth, which no chart shows.
 */
export function coarse(repair: RepairTime): RepairTime {
  if (repair.nodes.length === 1) return repair;
  const shares = [...Array.from({ length: BINS }, (_, bin) => bin / BINS), 1 - 0.2 / BINS, 1 - 0.02 / BINS, 1];
  return { ...repair, nodes: shares.slice(1).map((to, index) => binOf(repair, shares[index] ?? 0, to)) };
}

/** E[R | a < R ≤ b] by the limited means: the integral of the survival function from a to b is their difference. */
function binOf({ quantile, longerThan, limitedMean, meanHours }: RepairTime, from: number, to: number): RepairTime["nodes"][number] {
  const low = from === 0 ? 0 : quantile(from);
  const upper = to === 1 ? { limited: meanHours, rest: 0 } : upTo(quantile(to), longerThan, limitedMean);
  const weight = to - from;
  return { hours: (low * (1 - from) - upper.rest + upper.limited - limitedMean(low)) / weight, weight };
}

function upTo(hours: number, longerThan: RepairTime["longerThan"], limitedMean: RepairTime["limitedMean"]): { readonly limited: number; readonly rest: number } {
  return { limited: limitedMean(hours), rest: hours * longerThan(hours) };
}
