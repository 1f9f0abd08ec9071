import { decayed } from "./decay.ts";
import { generalQueue } from "./general-service.ts";
import type { Load, Unstable } from "./load.ts";
import { utilisation } from "./load.ts";
import { timedQueue } from "./queue-timeout.ts";
import { sharedQueue } from "./shared-queue.ts";

/**
 * Waits of the requests that are served: none for a share of them, else exponential, cut at a timeout.
 *
 * A negative rate grows towards the timeout, as in overload.
 */
export interface Waits {
  readonly kind: "stable";
  readonly none: number;
  readonly rate: number;
  readonly until: number;
  /** Share of all requests whose wait the timeout ends. */
  readonly refused: number;
}

/**
 * The waits of a shared queue whose service times vary in any way: those of exponential ones, scaled to Kimura's mean wait.
 *
 * A timeout is scaled the other way, so that it ends the same share of waits. Exact for exponential service, and where nobody
 * may wait. `general-waits.test.ts` holds the error against a simulation.
 *
 * @see Kimura, A two-moment approximation for the mean waiting time in the GI/G/s queue, Management Science 32 (1986)
 */
export function generalWaits(load: Load, variation: number, timeout = Infinity): Waits | Unstable {
  const { servers, arrivalRate, serviceRate } = load;
  const spare = servers * serviceRate - arrivalRate;
  if (timeout === Infinity) {
    const queue = sharedQueue(load);
    if (queue.kind === "unstable") return queue;
    const rate = spare / waitScale(load, variation);
    return { kind: "stable", none: 1 - queue.waitProbability, rate, until: timeout, refused: 0 };
  }
  const scale = waitScale(load, variation);
  const { refused, waitProbability } = timedQueue(load, timeout / scale);
  // What rounding leaves of those that wait and are served is nobody where nobody may wait.
  const none = timeout === 0 ? 1 : (1 - waitProbability) / (1 - refused);
  return { kind: "stable", none, rate: spare / scale, until: timeout, refused };
}

/** How many times as long as with exponential service times a wait is on average; in overload, what it comes to at full load. */
export function waitScale(load: Load, variation: number): number {
  const exponential = sharedQueue(load);
  const general = utilisation(load) < 1 ? generalQueue(load, { service: variation, arrival: 1 }) : exponential;
  if (exponential.kind === "unstable" || general.kind === "unstable" || exponential.meanWait === 0)
    return (1 + variation) / 2;
  return general.meanWait / exponential.meanWait;
}

/** P(wait > time), of those that wait and are served. */
export function waitingTail({ rate, until }: Waits, time: number): number {
  if (time >= until) return 0;
  return (Math.exp(-Math.max(rate, 0) * time) * decayed(Math.abs(rate), until - time)) / decayed(Math.abs(rate), until);
}

/** The density of the waits of those that wait and are served. */
export function waitingDensity({ rate, until }: Waits, time: number): number {
  const past = rate > 0 ? time : until - time;
  return Math.exp(-Math.abs(rate) * past) / decayed(Math.abs(rate), until);
}
