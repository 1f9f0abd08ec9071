import { notNegative } from "../accept.ts";
import { decayed } from "./decay.ts";
import { inverseErlangB } from "./erlang.ts";
import { checkedLoad } from "./load.ts";
import type { Load } from "./load.ts";

/** A shared queue that gives up on a request after a fixed time: HAProxy's `timeout queue`, answered by a 503. */
export interface TimedQueue {
  readonly kind: "timed";
  /** Share of requests that get the 503. */
  readonly refused: number;
  readonly waitProbability: number;
  /** Mean time in the queue, of refused requests too. */
  readonly meanWait: number;
  /** P(a request is in the queue longer than `time`); 0 from the timeout on. */
  readonly waitTail: (time: number) => number;
}

/**
 * The long run of a shared queue with a timeout (M/M/c+D); overload is allowed.
 *
 * Terms are scaled by e^(−ητ) in overload (η < 0), so that a long timeout does not overflow.
 *
 * @see Zeltyn and Mandelbaum, Call centers with impatient customers: M/M/n+G, Queueing Systems 51 (2005)
 */
export function timedQueue(load: Load, timeout: number): TimedQueue {
  const { servers, arrivalRate, serviceRate } = checkedLoad(load);
  notNegative("timeout", timeout);
  const capacity = servers * serviceRate;
  const spare = capacity - arrivalRate;
  const rate = Math.abs(spare);
  const scale = Math.exp(Math.min(spare, 0) * timeout);
  const end = Math.exp(-Math.max(spare, 0) * timeout);
  const waiting = decayed(rate, timeout) + end / capacity;
  const total = scale * inverseErlangB(servers - 1, arrivalRate / serviceRate) + arrivalRate * waiting;
  const area = timeout ** 2 * (spare < 0 ? fallingMoment(rate * timeout) : risingMoment(rate * timeout));
  return {
    kind: "timed",
    refused: ((arrivalRate / capacity) * end) / total,
    waitProbability: (arrivalRate * waiting) / total,
    meanWait: (arrivalRate * (area + (timeout * end) / capacity)) / total,
    waitTail: (time) => {
      if (time >= timeout) return 0;
      const left = Math.exp(-Math.max(spare, 0) * time) * decayed(rate, timeout - time);
      return (arrivalRate * (left + end / capacity)) / total;
    },
  };
}

/** ∫₀¹ u e^(−xu) du. */
function risingMoment(x: number): number {
  if (x < SMALL) return 1 / 2 - x * (1 / 3 - x * (1 / 8 - x * (1 / 30 - x * (1 / 144 - x / 840))));
  return (-Math.expm1(-x) - x * Math.exp(-x)) / x ** 2;
}

/** ∫₀¹ (1−u) e^(−xu) du. */
function fallingMoment(x: number): number {
  if (x < SMALL) return 1 / 2 - x * (1 / 6 - x * (1 / 24 - x * (1 / 120 - x * (1 / 720 - x / 5040))));
  return (Math.expm1(-x) + x) / x ** 2;
}

/** Below it the closed forms lose more digits than the series. */
const SMALL = 0.01;
