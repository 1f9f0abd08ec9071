import type { RepairTime } from "../incident/repair-time.ts";

/** Where the bins end: finer towards long repairs, since few of them hold much of the mean. */
const ENDS = [0, 0.25, 0.5, 0.7, 0.85, 0.93, 0.97, 0.99, 0.997, 0.999, 0.9998, 0.99998, 1];

/**
 * A repair time by a dozen values instead of many: bins, each by its own mean. The mean over all is the exact one; what bends
 * with the repair time is off by a thousandth or so, which no chart shows.
 */
export function coarse(repair: RepairTime): RepairTime {
  return binned(repair, ENDS);
}

/** The same by half as many values, good to half a percent, where each of them costs a pass over a whole year. */
export function coarsest(repair: RepairTime): RepairTime {
  return binned(
    repair,
    ENDS.filter((_, index) => index % 2 === 0),
  );
}

function binned(repair: RepairTime, ends: readonly number[]): RepairTime {
  if (repair.nodes.length === 1) return repair;
  return { ...repair, nodes: ends.slice(1).map((to, index) => binOf(repair, ends[index] ?? 0, to)) };
}

/** E[R | a < R ≤ b] by the limited means: the integral of the survival function from a to b is their difference. */
function binOf(
  { quantile, longerThan, limitedMean, meanHours }: RepairTime,
  from: number,
  to: number,
): RepairTime["nodes"][number] {
  const low = from === 0 ? 0 : quantile(from);
  const upper = to === 1 ? { limited: meanHours, rest: 0 } : upTo(quantile(to), longerThan, limitedMean);
  const weight = to - from;
  return { hours: (low * (1 - from) - upper.rest + upper.limited - limitedMean(low)) / weight, weight };
}

function upTo(
  hours: number,
  longerThan: RepairTime["longerThan"],
  limitedMean: RepairTime["limitedMean"],
): { readonly limited: number; readonly rest: number } {
  return { limited: limitedMean(hours), rest: hours * longerThan(hours) };
}
