import { bisect, bracket } from "../bisect.ts";
import { decayed } from "./decay.ts";
import { erlangC } from "./erlang.ts";
import { checkedLoad, utilisation } from "./load.ts";
import type { Load, Unstable } from "./load.ts";

/** Requests that wait in one queue for the next free slot (M/M/c): HAProxy with `maxconn` on its servers. */
export interface SharedQueue {
  readonly kind: "stable";
  readonly load: Load;
  readonly utilisation: number;
  readonly waitProbability: number;
  readonly meanWait: number;
  /** Mean number of requests waiting. */
  readonly meanQueue: number;
}

/** The long run of a shared queue; unstable when more arrives than can be served. */
export function sharedQueue(load: Load): SharedQueue | Unstable {
  const { servers, arrivalRate, serviceRate } = checkedLoad(load);
  const busy = utilisation(load);
  if (busy >= 1) return { kind: "unstable", utilisation: busy };
  const waitProbability = erlangC(servers, arrivalRate / serviceRate);
  const meanWait = waitProbability / (servers * serviceRate - arrivalRate);
  return { kind: "stable", load, utilisation: busy, waitProbability, meanWait, meanQueue: arrivalRate * meanWait };
}

/** P(a request takes longer than `time`, waiting and service together). */
export function responseTail({ load, waitProbability }: SharedQueue, time: number): number {
  const free = load.servers - load.arrivalRate / load.serviceRate;
  const units = load.serviceRate * time;
  // Of the two exponentials the slower one is taken out, so that neither overflows; they meet at one free server.
  const waited = waitProbability * Math.exp(-Math.min(1, free) * units) * decayed(Math.abs(free - 1), units);
  return Math.exp(-units) + waited;
}

/** The response time that a share of requests does not exceed, such as 0.95. */
export function responseQuantile(queue: SharedQueue, share: number): number {
  const excess = (time: number): number => 1 - share - responseTail(queue, time);
  return bisect(excess, 0, bracket(excess, 1 / queue.load.serviceRate));
}
