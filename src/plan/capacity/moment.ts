import { generalQueue } from "../queue/general-service.ts";
import { utilisation } from "../queue/load.ts";
import type { Load } from "../queue/load.ts";
import { responseQuantile, sharedQueue } from "../queue/shared-queue.ts";
import { timedResponse } from "../queue/timed-response.ts";

/** A queue under a load: times in seconds. Without a timeout, overload has no end and no numbers. */
export type Moment =
  | {
      readonly kind: "stable";
      readonly busy: number;
      /** Of the requests that are served, waiting and service together. */
      readonly p50: number;
      readonly p95: number;
      /** Share of requests that get a 503 because the queue's timeout ended their wait. */
      readonly refused: number;
    }
  | { readonly kind: "unstable"; readonly busy: number };

/** The long run of one queue. */
export function moment(load: Load, timeout: number | undefined): Moment {
  const busy = utilisation(load);
  if (timeout !== undefined) {
    const { queue, quantile } = timedResponse(load, timeout);
    return { kind: "stable", busy, p50: quantile(0.5), p95: quantile(0.95), refused: queue.refused };
  }
  const queue = sharedQueue(load);
  if (queue.kind === "unstable") return { kind: "unstable", busy };
  return { kind: "stable", busy, p50: responseQuantile(queue, 0.5), p95: responseQuantile(queue, 0.95), refused: 0 };
}

/** Mean seconds in the queue when service times vary as they are said to; undefined in overload. */
export function meanWait(load: Load, variation: number): { readonly low: number; readonly high: number } | undefined {
  const queue = generalQueue(load, { service: variation, arrival: 1 });
  return queue.kind === "stable" ? { low: queue.low, high: queue.high } : undefined;
}
