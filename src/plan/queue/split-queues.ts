import { bisect } from "../bisect.ts";
import { checkedLoad, utilisation } from "./load.ts";
import type { Load, Unstable } from "./load.ts";

/** The mean wait of servers that each keep their own queue. */
export interface SplitQueues {
  readonly kind: "stable";
  readonly meanWait: number;
}

/** Every request goes to a server at random, and waits there (M/M/1 each). */
export function randomSplit(load: Load): SplitQueues | Unstable {
  const { serviceRate } = checkedLoad(load);
  const busy = utilisation(load);
  if (busy >= 1) return { kind: "unstable", utilisation: busy };
  return { kind: "stable", meanWait: busy / (serviceRate * (1 - busy)) };
}

/**
 * Requests go to the servers in turn, and wait there (Eₙ/M/1 each): round robin without `maxconn`.
 *
 * Solves σ = (nρ/(nρ+1−σ))ⁿ for 1 − σ, which keeps its digits near full load.
 */
export function roundRobin(load: Load): SplitQueues | Unstable {
  const { servers, serviceRate } = checkedLoad(load);
  const busy = utilisation(load);
  if (busy >= 1) return { kind: "unstable", utilisation: busy };
  if (busy === 0) return { kind: "stable", meanWait: 0 };
  const offered = servers * busy;
  const excess = (free: number): number => free + Math.expm1(servers * Math.log1p(-free / (offered + free)));
  const free = bisect(excess, (1 - busy) / 2, 1);
  return { kind: "stable", meanWait: (1 - free) / (free * serviceRate) };
}
