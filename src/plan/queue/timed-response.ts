import { bisect, bracket } from "../bisect.ts";
import { gaussNodes } from "../quadrature.ts";
import type { Load } from "./load.ts";
import { timedQueue } from "./queue-timeout.ts";
import type { TimedQueue } from "./queue-timeout.ts";

/** A queue with a timeout and what its requests that get through take, waiting and service together. */
export interface TimedResponse {
  readonly queue: TimedQueue;
  /** The response time that a share of the served requests does not exceed, such as 0.95. */
  readonly quantile: (share: number) => number;
}

/**
 * The responses of a shared queue with a timeout, of those requests that are served.
 *
 * With G(w) the share that waits longer than w and is served all the same, the share that is served later than t is
 * (1−P₅₀₃) e^(−μt) + ∫₀ᵗ μ e^(−μ(t−w)) G(w) dw: the wait's tail, folded with an exponential service time.
 */
export function timedResponse(load: Load, timeout: number): TimedResponse {
  const queue = timedQueue(load, timeout);
  const served = 1 - queue.refused;
  const late = (time: number): number => {
    const waited = panels(Math.min(time, timeout)).reduce((sum, { at, weight }) => {
      return (
        sum +
        weight *
          load.serviceRate *
          Math.exp(-load.serviceRate * (time - at)) *
          Math.max(0, queue.waitTail(at) - queue.refused)
      );
    }, 0);
    return Math.exp(-load.serviceRate * time) + waited / served;
  };
  return {
    queue,
    quantile: (share) => {
      const excess = (time: number): number => 1 - share - late(time);
      return bisect(excess, 0, bracket(excess, 1 / load.serviceRate));
    },
  };

  /** Eight points in each stretch, stretches no longer than a few service times, and no more than are needed near the end. */
  function panels(end: number): readonly { readonly at: number; readonly weight: number }[] {
    const reach = Math.min(end, REACH / load.serviceRate);
    const count = Math.max(1, Math.ceil((reach * load.serviceRate) / STRETCH));
    return Array.from({ length: count }, (_, panel) =>
      gaussNodes(end - (reach * (panel + 1)) / count, end - (reach * panel) / count),
    ).flat();
  }
}

/** So many service times before the end the kernel is below 1e-17 of itself. */
const REACH = 40;
const STRETCH = 4;
