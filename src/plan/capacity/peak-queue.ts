import type { Span } from "../answer-value.ts";
import { erlangB } from "../queue/erlang.ts";
import { generalResponseTail } from "../queue/general-response.ts";
import { generalWaits, waitingTail } from "../queue/general-waits.ts";
import { impatientQueue } from "../queue/impatience.ts";
import type { Load } from "../queue/load.ts";
import { utilisation } from "../queue/load.ts";
import { serviceTime } from "../queue/service-time.ts";
import { shortestQueue } from "../queue/shortest-queue.ts";
import { randomSplit } from "../queue/split-queues.ts";
import type { LoadInput } from "./inputs.ts";
import type { Demand } from "./moment.ts";
import type { Queue } from "./slots.ts";

/** What becomes of requests at the peak with all servers and one queue for all; shares of all that come. */
export interface PeakQueue {
  /** Requests per second. */
  readonly perSecond: number;
  /** Share that finds all slots busy: Erlang C where they wait for ever. */
  readonly waiting: number;
  /** Share that is answered within the target. */
  readonly inTime: number;
  /** Share that is begun within a wait that was asked for; absent while none was. */
  readonly begun: BegunInTime | undefined;
  /** Share that would be refused if nobody could wait: Erlang B. */
  readonly blocked: number;
  /** Share that gives up waiting: Erlang A; absent while nobody said how patient people are. */
  readonly abandoned: number | undefined;
  /** Mean seconds of waiting by how a server is found; absent unless each has its own queue and one slot. */
  readonly routing: Routing | undefined;
}

/** The share of requests that are begun within a wait. */
export interface BegunInTime {
  /** Seconds of the wait. */
  readonly withinSeconds: number;
  /** The share, from 0 to 1. */
  readonly share: number;
}

/** Mean seconds of waiting by how a server is found. */
export interface Routing {
  /** Seconds in the shortest queue, as leastconn chooses. */
  readonly shortest: Span;
  /** Seconds in any queue. */
  readonly random: number;
}

/** A backend as a queue sees it. */
export interface QueuedBackend {
  readonly demand: Demand;
  readonly queue: Queue;
  readonly perServer: readonly number[];
}

/** What becomes of requests; undefined in overload that no timeout ends. */
export function peakQueue(load: Load, backend: QueuedBackend, asked: LoadInput): PeakQueue | undefined {
  const { variation, timeout } = backend.demand;
  const waits = generalWaits(load, variation, timeout);
  if (waits.kind === "unstable") return undefined;
  const served = 1 - waits.refused;
  const response = { waits, service: serviceTime(variation), serviceSeconds: 1 / load.serviceRate };
  const within = asked.targetWaitSeconds?.value;
  const patience = asked.patienceSeconds?.value;
  return {
    perSecond: load.arrivalRate,
    waiting: 1 - served * waits.none,
    inTime: served * (1 - generalResponseTail(response, asked.targetP95Seconds.value)),
    begun:
      within === undefined
        ? undefined
        : { withinSeconds: within, share: served * (1 - (1 - waits.none) * waitingTail(waits, within)) },
    blocked: load.arrivalRate === 0 ? 0 : erlangB(load.servers, load.arrivalRate / load.serviceRate),
    abandoned: patience === undefined ? undefined : impatientQueue(load, patience).abandoned,
    routing: routing(load, backend),
  };
}

/** How a server is found, where it is not the queue that finds it. */
function routing(load: Load, { queue, perServer }: QueuedBackend): Routing | undefined {
  const single = perServer.length > 1 && perServer.every((slots) => slots === 1);
  if (queue.kind === "shared" || !single || utilisation(load) >= 1) return undefined;
  const random = randomSplit(load);
  const shortest = shortestQueue(load, "shortest");
  if (random.kind === "unstable" || shortest.kind === "unstable") return undefined;
  return {
    shortest: shortest.kind === "between" ? shortest : { low: shortest.meanWait, high: shortest.meanWait },
    random: random.meanWait,
  };
}
