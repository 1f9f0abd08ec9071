import type { Load, Unstable } from "./load.ts";
import { timedQueue } from "./queue-timeout.ts";
import type { TimedQueue } from "./queue-timeout.ts";
import { sharedQueue } from "./shared-queue.ts";
import type { SharedQueue } from "./shared-queue.ts";

/** One queue seen twice: as if requests waited for ever, and as the configured timeout ends it. */
export interface BackendQueue {
  readonly endless: SharedQueue | Unstable;
  /** Absent without a timeout; in overload only this one has an answer. */
  readonly timed: TimedQueue | undefined;
}

/** The queue of a balancer's backend; `timeout` is in the unit of time of the load's rates. */
export function backendQueue(load: Load, timeout: number | undefined): BackendQueue {
  return { endless: sharedQueue(load), timed: timeout === undefined ? undefined : timedQueue(load, timeout) };
}
