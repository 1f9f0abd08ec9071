import { wholeWithin } from "../accept.ts";
import { inverseErlangB } from "./erlang.ts";
import { checkedLoad, MOST_SERVERS, utilisation } from "./load.ts";
import type { Load } from "./load.ts";

/** A shared queue with room for a limited number of requests; what finds it full is turned away. */
export interface FiniteRoom {
  readonly blocked: number;
  readonly meanQueue: number;
  /** Mean wait of the requests that were let in. */
  readonly meanWait: number;
}

/**
 * A shared queue with `room` places, those in service included (M/M/c/K): `maxqueue`, a listen backlog.
 *
 * Overload is allowed.
 */
export function finiteRoom(load: Load, room: number): FiniteRoom {
  const { servers, arrivalRate, serviceRate } = checkedLoad(load);
  const places = wholeWithin("room minus servers", room - servers, 0, MOST_SERVERS);
  const busy = utilisation(load);
  // Weights of 0, 1, 2 … waiting, scaled to the largest; 1/B sums the states without waiting.
  const weights = Array.from({ length: places + 1 }, (_, waiting) => busy ** (busy > 1 ? waiting - places : waiting));
  const [first = 0, ...queued] = weights;
  const total = queued.reduce(
    (sum, weight) => sum + weight,
    first * inverseErlangB(servers, arrivalRate / serviceRate),
  );
  const blocked = (weights[places] ?? 0) / total;
  const meanQueue = queued.reduce((sum, weight, index) => sum + (index + 1) * weight, 0) / total;
  const meanWait = arrivalRate === 0 ? 0 : meanQueue / (arrivalRate * (1 - blocked));
  return { blocked, meanQueue, meanWait };
}
