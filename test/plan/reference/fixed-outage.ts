/** A function of the minute of the plain week, from Monday 00:00. */
export type OfMinute = (minute: number) => number;

/** An incident whose repair always takes the same time; whole minutes. */
export interface FixedOutage {
  readonly detect: number;
  readonly react: number;
  readonly repair: number;
  readonly covered: OfMinute;
  /** A stand-in that takes over in a share of the failures after some minutes, and fails by a rate a minute. */
  readonly failover?: { readonly takes: number; readonly works: number; readonly failsPerMinute: number };
}

const WEEK = 7 * 24 * 60;

/** Slow and simple: a failure in the middle of each minute of the week, each outage walked minute by minute. Weighted minutes an incident. */
export function fixedOutage(outage: FixedOutage, weight: OfMinute): number {
  let sum = 0;
  for (let start = 0; start < WEEK; start++) sum += oneOutage(outage, weight, start + 0.5);
  return sum / WEEK;
}

function oneOutage({ detect, react, repair, covered, failover }: FixedOutage, weight: OfMinute, start: number): number {
  let present = start + detect;
  while (covered(Math.floor(present) % WEEK) === 0) present = Math.floor(present) + 1;
  const end = present + react + repair;
  let sum = 0;
  for (let at = start; at < end; at = Math.min(end, Math.floor(at) + 1)) {
    const to = Math.min(end, Math.floor(at) + 1);
    sum += weight(Math.floor(at) % WEEK) * (failover ? downBetween(failover, at - start, to - start) : to - at);
  }
  return sum;
}

/** Minutes down between two moments after a failure, for an incident that nobody has repaired yet. */
function downBetween(
  { takes, works, failsPerMinute }: NonNullable<FixedOutage["failover"]>,
  from: number,
  to: number,
): number {
  const switching = Math.max(0, Math.min(to, takes) - from);
  const [since, until] = [Math.max(from, takes) - takes, Math.max(to, takes) - takes];
  const alone = until - since;
  const alive = (Math.exp(-failsPerMinute * since) - Math.exp(-failsPerMinute * until)) / failsPerMinute;
  return switching + (1 - works) * alone + works * (alone - alive);
}
