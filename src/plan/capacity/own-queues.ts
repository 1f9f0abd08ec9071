import { bisect } from "../bisect.ts";
import { maxLoad } from "../queue/max-load.ts";
import type { ResponseTarget } from "../queue/max-load.ts";
import { roundRobin } from "../queue/split-queues.ts";
import { moment } from "./moment.ts";
import type { Moment } from "./moment.ts";

/** Servers that each keep their own queue; `smallest` is how many slots the smallest has. */
export interface OwnQueues {
  readonly servers: number;
  readonly smallest: number;
}

/**
 * Requests dealt out to servers that queue them: in turn where each has one slot (Eₙ/M/1, whose responses are exponential),
 * else at random (M/M/s each), which is the worst that a balancer without an eye for load does.
 */
export function ownMoment(
  {
    servers,
    smallest,
    arrivalRate,
    serviceRate,
  }: OwnQueues & { readonly arrivalRate: number; readonly serviceRate: number },
  timeout: number | undefined,
): Moment {
  if (smallest > 1 || timeout !== undefined)
    return moment({ servers: smallest, arrivalRate: arrivalRate / servers, serviceRate }, timeout);
  const turns = roundRobin({ servers, arrivalRate, serviceRate });
  const busy = arrivalRate / (servers * serviceRate);
  if (turns.kind === "unstable") return { kind: "unstable", busy };
  const mean = turns.meanWait + 1 / serviceRate;
  return { kind: "stable", busy, p50: mean * Math.LN2, p95: mean * Math.log(20), refused: 0 };
}

/** The highest load at which such servers keep a target; 0 when none does. */
export function ownLimit({ servers, smallest }: OwnQueues, target: ResponseTarget): number {
  const { share, within, serviceRate } = target;
  if (smallest > 1) {
    const one = maxLoad(target, smallest);
    return one.kind === "load" ? servers * one.arrivalRate : 0;
  }
  const slowest = within / -Math.log1p(-share);
  const late = (arrivalRate: number): number => {
    const turns = roundRobin({ servers, arrivalRate, serviceRate });
    return turns.kind === "unstable" ? 1 : turns.meanWait + 1 / serviceRate - slowest;
  };
  return late(0) > 0 ? 0 : bisect(late, 0, servers * serviceRate);
}
