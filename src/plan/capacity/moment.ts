import { generalResponseQuantile } from "../queue/general-response.ts";
import { generalQueue } from "../queue/general-service.ts";
import { generalWaits, waitScale } from "../queue/general-waits.ts";
import { utilisation } from "../queue/load.ts";
import type { Load } from "../queue/load.ts";
import { timedQueue } from "../queue/queue-timeout.ts";
import { serviceTime } from "../queue/service-time.ts";
import { responseQuantile, sharedQueue } from "../queue/shared-queue.ts";
import { timedResponse } from "../queue/timed-response.ts";

/** A queue under a load: times in seconds. Without a timeout, overload has no end and no numbers. */
export type Moment = StableQueue | UnstableQueue;

/** A queue that comes to an end. */
export interface StableQueue {
  /** Whether the queue comes to an end. */
  readonly kind: "stable";
  /** Share of the slots' time that is asked for; above 1 in overload that a timeout ends. */
  readonly busy: number;
  /** Seconds of waiting and service together, of requests that are served: half are faster. */
  readonly p50: number;
  /** Seconds of waiting and service together, of requests that are served: 95 of 100 are faster. */
  readonly p95: number;
  /** Share of requests, from 0 to 1, that get a 503 because the queue's timeout ended their wait. */
  readonly refused: number;
}

/** A queue that grows for ever. */
export interface UnstableQueue {
  /** Whether the queue comes to an end. */
  readonly kind: "unstable";
  /** Share of the slots' time that is asked for, 1 or more. */
  readonly busy: number;
}

/** What requests are like beside their mean: how much their service times vary, and how long they may wait. */
export interface Demand {
  /** Squared coefficient of variation of the service times. */
  readonly variation: number;
  /** Seconds; undefined where they wait for ever. */
  readonly timeout: number | undefined;
}

/** The long run of one queue: exact where service times are exponential, else by `generalWaits`. */
export function moment(load: Load, { variation, timeout }: Demand): Moment {
  const busy = utilisation(load);
  if (variation !== 1) return generalMoment(load, { variation, timeout });
  if (timeout !== undefined) {
    const { queue, quantile } = timedResponse(load, timeout);
    return { kind: "stable", busy, p50: quantile(0.5), p95: quantile(0.95), refused: queue.refused };
  }
  const queue = sharedQueue(load);
  if (queue.kind === "unstable") return { kind: "unstable", busy };
  return { kind: "stable", busy, p50: responseQuantile(queue, 0.5), p95: responseQuantile(queue, 0.95), refused: 0 };
}

function generalMoment(load: Load, { variation, timeout }: Demand): Moment {
  const busy = utilisation(load);
  const waits = generalWaits(load, variation, timeout);
  if (waits.kind === "unstable") return { kind: "unstable", busy };
  const response = { waits, service: serviceTime(variation), serviceSeconds: 1 / load.serviceRate };
  const [p50, p95] = [0.5, 0.95].map((share) => generalResponseQuantile(response, share));
  return { kind: "stable", busy, p50: p50 ?? NaN, p95: p95 ?? NaN, refused: waits.refused };
}

/** Mean seconds in the queue, of refused requests too; undefined in overload that no timeout ends. */
export function meanWait(
  load: Load,
  { variation, timeout }: Demand,
): { readonly low: number; readonly high: number } | undefined {
  if (timeout === undefined) {
    const queue = generalQueue(load, { service: variation, arrival: 1 });
    return queue.kind === "stable" ? { low: queue.low, high: queue.high } : undefined;
  }
  const scale = waitScale(load, variation);
  const mean = scale * timedQueue(load, timeout / scale).meanWait;
  return variation === 1 ? { low: mean, high: mean } : { low: 0.8 * mean, high: Math.min(1.2 * mean, timeout) };
}
