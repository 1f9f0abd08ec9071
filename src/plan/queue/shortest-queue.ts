import type { Load, Unstable } from "./load.ts";
import { utilisation } from "./load.ts";
import { chainSize, queueChain } from "./queue-chain.ts";
import { meanLevel } from "./queue-chain-mean.ts";
import { sharedQueue } from "./shared-queue.ts";
import { randomSplit, roundRobin } from "./split-queues.ts";

/** How a request finds its server: the shortest of all queues, or the shorter of two drawn at random. */
export type Choice = "shortest" | "shorter-of-two";

/** A mean wait from the chain itself, or two waits it lies between where the chain is too large. */
export type ShortestQueue =
  | { readonly kind: "stable"; readonly meanWait: number }
  | { readonly kind: "between"; readonly low: number; readonly high: number };

/**
 * The mean wait when every request joins the shortest queue and stays there: leastconn without `maxconn`.
 *
 * There is no closed form. The Markov chain of the sorted queue lengths is cut where its tail is negligible and solved
 * numerically, to about six digits. Where it has too many states, the answer is bounds: the shared queue below, and
 * above round robin for the shortest queue, the random split for the shorter of two.
 */
export function shortestQueue(load: Load, choice: Choice): ShortestQueue | Unstable {
  const queue = sharedQueue(load);
  if (queue.kind === "unstable") return queue;
  if (load.arrivalRate === 0 || load.servers === 1) return { kind: "stable", meanWait: queue.meanWait };
  const busy = utilisation(load);
  const cap = Math.ceil(Math.log(NEGLIGIBLE) / (load.servers * Math.log(busy))) + MARGIN;
  if (chainSize(load.servers, cap) > MOST_STATES) {
    return { kind: "between", low: queue.meanWait, high: above(load, choice) };
  }
  const offered = load.servers * busy;
  const chain = queueChain({ servers: load.servers, cap, offered, shares: arrivalShares(load.servers, choice) });
  const meanWait = (meanLevel(chain) / offered - 1) / load.serviceRate;
  // Where hardly anything waits, the difference is rounding; no routing beats the shared queue.
  return { kind: "stable", meanWait: Math.max(queue.meanWait, meanWait) };
}

function above(load: Load, choice: Choice): number {
  const split = choice === "shortest" ? roundRobin(load) : randomSplit(load);
  return split.kind === "stable" ? split.meanWait : Infinity;
}

/** The chance that a request joins the shortest, second shortest … queue. */
function arrivalShares(servers: number, choice: Choice): readonly number[] {
  return Array.from({ length: servers }, (_, rank) => {
    if (choice === "shortest") return rank === 0 ? 1 : 0;
    // The two draws may hit the same server, as those of HAProxy's random(2) may.
    return ((servers - rank) ** 2 - (servers - rank - 1) ** 2) / servers ** 2;
  });
}

const NEGLIGIBLE = 1e-7;
/** How much longer one queue is followed than the total says. */
const MARGIN = 3;
/** More take longer than about a second. */
const MOST_STATES = 60_000;
