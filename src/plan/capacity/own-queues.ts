import { bisect } from "../bisect.ts";
import { generalResponseQuantile, generalResponseTail } from "../queue/general-response.ts";
import type { GeneralResponse } from "../queue/general-response.ts";
import { maxLoad } from "../queue/max-load.ts";
import type { ResponseTarget } from "../queue/max-load.ts";
import { allenCunneen } from "../queue/general-service.ts";
import type { Load } from "../queue/load.ts";
import { serviceQuantile, serviceTime } from "../queue/service-time.ts";
import { roundRobin } from "../queue/split-queues.ts";
import { moment } from "./moment.ts";
import type { Demand, Moment } from "./moment.ts";

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
  { servers, smallest, arrivalRate, serviceRate }: OwnQueues & Omit<Load, "servers">,
  demand: Demand,
): Moment {
  if (smallest > 1 || demand.timeout !== undefined)
    return moment({ servers: smallest, arrivalRate: arrivalRate / servers, serviceRate }, demand);
  const busy = arrivalRate / (servers * serviceRate);
  const turns = inTurn({ servers, arrivalRate, serviceRate }, demand.variation);
  if (!turns) return { kind: "unstable", busy };
  const mean = 1 / serviceRate / turns.waits.none;
  const quantile = (share: number): number =>
    demand.variation === 1 ? -Math.log1p(-share) * mean : generalResponseQuantile(turns, share);
  return { kind: "stable", busy, p50: quantile(0.5), p95: quantile(0.95), refused: 0 };
}

/** The highest load at which such servers keep a target; 0 when none does. */
export function ownLimit({ servers, smallest }: OwnQueues, target: ResponseTarget): number {
  const { share, within, serviceRate, variation, timeout } = target;
  if (smallest > 1 || timeout !== undefined) {
    const one = maxLoad(target, smallest);
    return one.kind === "load" ? servers * one.arrivalRate : 0;
  }
  if (serviceQuantile(serviceTime(variation), share) / serviceRate > within) return 0;
  const late = (arrivalRate: number): number => {
    const turns = inTurn({ servers, arrivalRate, serviceRate }, variation);
    return turns ? generalResponseTail(turns, within) - (1 - share) : 1;
  };
  return bisect(late, 0, servers * serviceRate);
}

/**
 * One of the servers that are served in turn; undefined in overload. With exponential service times a request waits with
 * probability σ, and then as long as one that is alone takes. With others waits are scaled by Allen and Cunneen's factor for
 * arrivals of which every n-th is taken.
 */
function inTurn(load: Load, variation: number): GeneralResponse | undefined {
  const { servers, serviceRate } = load;
  const turns = roundRobin(load);
  if (turns.kind === "unstable") return undefined;
  const free = 1 / (1 + turns.meanWait * serviceRate);
  const arrival = 1 / servers;
  const scale = allenCunneen(1, { service: variation, arrival }) / allenCunneen(1, { service: 1, arrival });
  return {
    waits: { kind: "stable", none: free, rate: (free * serviceRate) / scale, until: Infinity, refused: 0 },
    service: serviceTime(variation),
    serviceSeconds: 1 / serviceRate,
  };
}
