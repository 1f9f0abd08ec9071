import type { Day } from "../answer-value.ts";
import type { Sourced } from "../sourced.ts";

/** Everything that a plan of RAM, disks and concurrency starts from, each value with its origin; plain JSON. */
export interface CapacityInputs {
  /** The hosts, each with its processes. */
  readonly hosts: readonly HostInput[];
  /** Processes of which nothing says on which of several hosts they run, or whose host is not described. */
  readonly unplaced: readonly ProcessInput[];
  /** The root configurations that set the processes up; several may be for several hosts or stages. */
  readonly roots: readonly string[];
  /** Programs that run here and whose memory nothing is known about. */
  readonly uncounted: readonly Sourced<string>[];
  /** The mounted file systems that are known. */
  readonly disks: readonly DiskInput[];
  /** Bytes that requests read; absent while nobody said it. */
  readonly data: Sourced<number> | undefined;
  /** The balancer's backends. */
  readonly backends: readonly BackendInput[];
  /** What comes, and what is aimed at. */
  readonly load: LoadInput;
  /** The steps of a load test. */
  readonly loadTest: readonly Sourced<LoadStep>[];
}

/** What was measured with so many clients at once. */
export interface LoadStep {
  /** Clients at once. */
  readonly clients: number;
  /** Requests per second. */
  readonly throughput: number;
}

/** Bytes from the least to the most that is expected. */
export interface ByteRange {
  /** Bytes at the least. */
  readonly low: number;
  /** Bytes at the most. */
  readonly high: number;
}

/** A host and what runs on it. */
export interface HostInput {
  /** The host's name. */
  readonly name: string;
  /** Bytes of RAM; absent while nobody said it. */
  readonly memoryBytes: Sourced<number> | undefined;
  /** Bytes of RAM that were measured, where something else is declared. */
  readonly measuredBytes?: Sourced<number> | undefined;
  /** How many processors it has; absent while nobody said it. */
  readonly cpus: Sourced<number> | undefined;
  /** What runs on it. */
  readonly processes: readonly ProcessInput[];
}

/** A process and what it may take. */
export interface ProcessInput {
  /** The process's name. */
  readonly name: string;
  /** The memory that it takes. */
  readonly memory: ProcessMemory;
  /** Bytes above which a watchdog restarts it; absent without one. */
  readonly ceiling: Sourced<number> | undefined;
}

/** A Zope takes its base and, for each thread, a cache of so many objects; of other processes a range is known. */
export type ProcessMemory = ZopeMemory | PostgresqlMemory | OtherMemory;

/** A Zope: its base and, for each thread, a cache of so many objects. */
export interface ZopeMemory {
  /** What kind of process it is. */
  readonly kind: "zope";
  /** Bytes without the caches. */
  readonly base: Sourced<ByteRange>;
  /** How many threads it has. */
  readonly threads: Sourced<number>;
  /** How many objects the cache of each thread holds. */
  readonly objects: Sourced<number>;
  /** Bytes of an object in the cache. */
  readonly objectBytes: Sourced<ByteRange>;
}

/** A PostgreSQL server, by its settings. */
export interface PostgresqlMemory {
  /** What kind of process it is. */
  readonly kind: "postgresql";
  /** Bytes of shared_buffers. */
  readonly sharedBuffers: Sourced<number>;
  /** How many connections there may be at once. */
  readonly connections: Sourced<number>;
  /** Bytes of work_mem. */
  readonly workMem: Sourced<number>;
  /** Bytes of maintenance_work_mem. */
  readonly maintenanceWorkMem: Sourced<number>;
  /** Bytes of effective_cache_size, none of which it takes. */
  readonly effectiveCacheSize: Sourced<number>;
}

/** Any other process. */
export interface OtherMemory {
  /** What kind of process it is. */
  readonly kind: "other";
  /** Bytes that it takes. */
  readonly bytes: Sourced<ByteRange>;
  /** What makes up the range, in words. */
  readonly basis: string;
}

/** A mounted file system with df's numbers, and what it held before. */
export interface DiskInput {
  /** The host that it is of. */
  readonly host: string;
  /** Where it is mounted. */
  readonly mount: string;
  /** What it holds now; absent where only readings are declared. */
  readonly now: Sourced<DiskState> | undefined;
  /** True where the used bytes hold what ext keeps for root. */
  readonly reserveCountsAsUsed: boolean;
  /** What it held before, in order of time. */
  readonly readings: readonly Sourced<DiskReading>[];
  /** Bytes a day that what is used grows by, where it was said and not measured. */
  readonly growthPerDay?: Sourced<number> | undefined;
}

/** A file system by df's numbers. */
export interface DiskState {
  /** Bytes in all. */
  readonly sizeBytes: number;
  /** Bytes that are used. */
  readonly usedBytes: number;
  /** Bytes that can still be written. */
  readonly availableBytes: number;
}

/** What a file system held on a day. */
export interface DiskReading {
  /** The day, YYYY-MM-DD. */
  readonly date: Day;
  /** Bytes that were used. */
  readonly usedBytes: number;
}

/** Servers behind a balancer. */
export interface BackendInput {
  /** The backend's name. */
  readonly name: string;
  /** Its servers. */
  readonly servers: readonly ServerInput[];
  /** How long a request may wait in the balancer's queue, in seconds; absent where it may wait for ever. */
  readonly queueTimeoutSeconds: Sourced<number> | undefined;
  /** What ties a request to a server before it is known which is free: a cookie, or a hash of the request; absent where nothing does. */
  readonly affinity: Sourced<Affinity> | undefined;
  /** Seconds in which a server that comes back gets more and more; absent where it gets all at once. */
  readonly slowstartSeconds: Sourced<number> | undefined;
}

/** What ties a request to a server. */
export type Affinity = "cookie" | "hash";

/** A server behind a balancer. */
export interface ServerInput {
  /** The server's name. */
  readonly name: string;
  /** What the balancer lets through at once; absent when it lets through everything. */
  readonly maxconn: Sourced<number> | undefined;
  /** Threads of what the server's address leads to; absent while that is not known. */
  readonly threads: Sourced<number> | undefined;
}

/** What comes, how long it takes, and what is aimed at. Ranges of a `Sourced` are what the user holds possible. */
export interface LoadInput {
  /** Requests per second at the peak; absent while nobody said it. */
  readonly peakPerSecond: Sourced<number> | undefined;
  /** The backend that the peak reaches; absent when there are several and none was named. */
  readonly peakBackend: string | undefined;
  /** Seconds that a request takes on average, without waiting. */
  readonly serviceSeconds: Sourced<number>;
  /** Squared coefficient of variation of the service time. */
  readonly serviceVariation: Sourced<number>;
  /** Seconds within which 95 of 100 requests are to be answered. */
  readonly targetP95Seconds: Sourced<number>;
  /** Seconds within which requests are to be begun; absent while nobody asks for it. */
  readonly targetWaitSeconds: Sourced<number> | undefined;
  /** Seconds that people wait on average before they give up; absent while nobody said it. */
  readonly patienceSeconds: Sourced<number> | undefined;
}
