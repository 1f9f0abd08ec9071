import type { Sourced } from "../sourced.ts";

/** Everything that a plan of RAM, disks and concurrency starts from, each value with its origin; plain JSON. */
export interface CapacityInputs {
  readonly hosts: readonly HostInput[];
  /** Processes of which nothing says on which of several hosts they run, or whose host is not described. */
  readonly unplaced: readonly ProcessInput[];
  /** The root configurations that set the processes up; several may be for several hosts or stages. */
  readonly roots: readonly string[];
  /** Programs that run here and whose memory nothing is known about. */
  readonly uncounted: readonly Sourced<string>[];
  readonly disks: readonly DiskInput[];
  /** Bytes that requests read. */
  readonly data: Sourced<number> | undefined;
  readonly backends: readonly BackendInput[];
  readonly load: LoadInput;
  readonly loadTest: readonly Sourced<{ readonly clients: number; readonly throughput: number }>[];
}

/** Bytes from the least to the most that is expected. */
export interface ByteRange {
  readonly low: number;
  readonly high: number;
}

export interface HostInput {
  readonly name: string;
  readonly memoryBytes: Sourced<number> | undefined;
  /** What was measured of it, where something else is declared. */
  readonly measuredBytes?: Sourced<number> | undefined;
  readonly cpus: Sourced<number> | undefined;
  readonly processes: readonly ProcessInput[];
}

export interface ProcessInput {
  readonly name: string;
  readonly memory: ProcessMemory;
  /** Bytes above which a watchdog restarts it. */
  readonly ceiling: Sourced<number> | undefined;
}

/** A Zope takes its base and, for each thread, a cache of so many objects; of other processes a range is known. */
export type ProcessMemory =
  | {
      readonly kind: "zope";
      readonly base: Sourced<ByteRange>;
      readonly threads: Sourced<number>;
      readonly objects: Sourced<number>;
      readonly objectBytes: Sourced<ByteRange>;
    }
  | { readonly kind: "other"; readonly bytes: Sourced<ByteRange>; readonly basis: string };

/** A mounted file system with df's numbers, and what it held before. */
export interface DiskInput {
  readonly host: string;
  readonly mount: string;
  /** Absent where only readings are declared. */
  readonly now:
    | Sourced<{ readonly sizeBytes: number; readonly usedBytes: number; readonly availableBytes: number }>
    | undefined;
  /** True where the used bytes hold what ext keeps for root. */
  readonly reserveCountsAsUsed: boolean;
  /** In order of time, days as `YYYY-MM-DD`. */
  readonly readings: readonly Sourced<{ readonly date: string; readonly usedBytes: number }>[];
  /** Bytes a day that what is used grows by, where it was said and not measured. */
  readonly growthPerDay?: Sourced<number> | undefined;
}

/** Servers behind a balancer. */
export interface BackendInput {
  readonly name: string;
  readonly servers: readonly ServerInput[];
  /** How long a request may wait in the balancer's queue; absent where it may wait for ever. */
  readonly queueTimeoutSeconds: Sourced<number> | undefined;
  /** What ties a request to a server before it is known which is free: a cookie, or a hash of the request. */
  readonly affinity: Sourced<"cookie" | "hash"> | undefined;
  readonly slowstartSeconds: Sourced<number> | undefined;
}

export interface ServerInput {
  readonly name: string;
  /** What the balancer lets through at once; absent when it lets through everything. */
  readonly maxconn: Sourced<number> | undefined;
  /** Threads of what the server's address leads to. */
  readonly threads: Sourced<number> | undefined;
}

/** What comes, how long it takes, and what is aimed at. Ranges of a `Sourced` are what the user holds possible. */
export interface LoadInput {
  readonly peakPerSecond: Sourced<number> | undefined;
  /** The backend that the peak reaches; absent when there are several and none was named. */
  readonly peakBackend: string | undefined;
  readonly serviceSeconds: Sourced<number>;
  /** Squared coefficient of variation of the service time. */
  readonly serviceVariation: Sourced<number>;
  readonly targetP95Seconds: Sourced<number>;
  /** A wait after which requests are to be begun; its share is shown. */
  readonly targetWaitSeconds: Sourced<number> | undefined;
  /** How long people wait on average before they give up. */
  readonly patienceSeconds: Sourced<number> | undefined;
}
