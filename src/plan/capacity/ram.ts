import { ramPlan } from "../memory/ram.ts";
import type { ByteRange, HostInput, ProcessInput } from "./inputs.ts";
import { pageCacheValue } from "./page-cache.ts";
import type { PageCacheValue } from "./page-cache.ts";
import { memoryFor, modelBytes, processBytes, sumBytes, systemReserveBytes } from "./process-size.ts";
import { postgresqlChecks, type PostgresqlCheck } from "./postgresql-check.ts";
import { remedies } from "./remedies.ts";
import type { Remedy } from "./remedies.ts";
import type { Sourced } from "../sourced.ts";

/** A host's memory against what runs on it. */
export interface RamAnswer {
  /** The host's name; absent for processes of which no file says where they run. */
  readonly host: string | undefined;
  /** What runs on it. */
  readonly processes: readonly ProcessAnswer[];
  /** Bytes that they take together. */
  readonly processesBytes: ByteRange;
  /** Whether they fit. */
  readonly verdict: RamVerdict;
  /** The most memory that the watchdogs' ceilings allow; absent without ceilings. */
  readonly watchdog: WatchdogAnswer | undefined;
  /** The settings of its PostgreSQL servers beside rules of thumb; none where the host's memory is not known. */
  readonly postgresql: readonly PostgresqlCheck[];
  /** Processes whose ceiling is below what they are expected to take at least: they restart for ever. */
  readonly restartedForEver: readonly string[];
}

/** What a process takes. */
export interface ProcessAnswer {
  /** The process's name. */
  readonly name: string;
  /** Bytes that it takes. */
  readonly bytes: ByteRange;
  /** Bytes of the object caches, which are in `bytes`; absent where the process has none. */
  readonly cacheBytes: ByteRange | undefined;
  /** Whether a watchdog's ceiling lies below the most that it would take. */
  readonly limited: boolean;
}

/** Whether everything fits when each watched process is at its ceiling. */
export interface WatchdogAnswer {
  /** Whether it fits. */
  readonly kind: "fits" | "short" | "host-unknown";
  /** Bytes that are then taken. */
  readonly neededBytes: number;
}

/** `fits` even at the most, `tight` only at the least, `short` never; or what memory the host should have. */
export type RamVerdict = KnownHostVerdict | UnknownHostVerdict;

/** Whether the processes fit into the host's memory. */
export interface KnownHostVerdict {
  /** Fits even at the most, tight only at the least, short never. */
  readonly kind: "fits" | "tight" | "short";
  /** Bytes of RAM. */
  readonly memoryBytes: number;
  /** Bytes that the system takes. */
  readonly systemBytes: number;
  /** Bytes from what is left at the most to what is left at the least; negative when it does not fit. */
  readonly pageCacheBytes: ByteRange;
  /** What makes them fit, each by itself; empty where they do. */
  readonly remedies: readonly Remedy[];
  /** What the page cache answers; absent while nobody said how many data there are. */
  readonly pageCache: PageCacheValue | undefined;
}

/** What memory the host should have. */
export interface UnknownHostVerdict {
  /** Whether the host's memory is not known, or which of several hosts it is. */
  readonly kind: "host-unknown" | "host-unclear";
  /** Bytes of RAM to have. */
  readonly recommendedBytes: ByteRange;
}

/** Answers for one host; `data` is what its page cache would hold. */
export function hostRam({ name, memoryBytes, processes }: HostInput, data: Sourced<number> | undefined): RamAnswer {
  return answer(name, processes, memoryBytes?.value, "host-unknown", data);
}

/** Answers for processes that nothing ties to a host; `hosts` is how many there are to choose from. */
export function unplacedRam(processes: readonly ProcessInput[], hosts: number): RamAnswer {
  return answer(undefined, processes, undefined, hosts > 1 ? "host-unclear" : "host-unknown", undefined);
}

function answer(
  host: string | undefined,
  processes: readonly ProcessInput[],
  memory: number | undefined,
  unknown: "host-unknown" | "host-unclear",
  data: Sourced<number> | undefined,
): RamAnswer {
  const processesBytes = sumBytes(processes);
  return {
    host,
    processes: processes.map(processAnswer),
    processesBytes,
    verdict:
      memory === undefined
        ? { kind: unknown, recommendedBytes: recommended(processesBytes) }
        : verdict(processes, processesBytes, memory, data),
    watchdog: watchdog(processes, memory),
    postgresql: memory === undefined ? [] : postgresqlChecks(processes, memory),
    restartedForEver: processes
      .filter(({ memory: model, ceiling }) => ceiling && ceiling.value < modelBytes(model).low)
      .map(({ name }) => name),
  };
}

function processAnswer(process: ProcessInput): ProcessAnswer {
  const { name, memory, ceiling } = process;
  const limited = ceiling !== undefined && ceiling.value < modelBytes(memory).high;
  if (memory.kind !== "zope") return { name, bytes: processBytes(process), cacheBytes: undefined, limited };
  const cached = memory.threads.value * memory.objects.value;
  const { low, high } = memory.objectBytes.value;
  return { name, bytes: processBytes(process), cacheBytes: { low: cached * low, high: cached * high }, limited };
}

function recommended({ low, high }: ByteRange): ByteRange {
  return { low: memoryFor(low), high: memoryFor(high) };
}

function verdict(
  processes: readonly ProcessInput[],
  { low, high }: ByteRange,
  memoryBytes: number,
  data: Sourced<number> | undefined,
): RamVerdict {
  const systemBytes = systemReserveBytes(memoryBytes);
  const pageCacheBytes = { low: memoryBytes - systemBytes - high, high: memoryBytes - systemBytes - low };
  const kind = pageCacheBytes.low >= 0 ? "fits" : pageCacheBytes.high >= 0 ? "tight" : "short";
  return {
    kind,
    memoryBytes,
    systemBytes,
    pageCacheBytes,
    remedies: kind === "fits" ? [] : remedies(processes, memoryBytes - systemBytes),
    pageCache: data && kind === "fits" ? pageCacheValue(data, pageCacheBytes) : undefined,
  };
}

function watchdog(processes: readonly ProcessInput[], memory: number | undefined): RamAnswer["watchdog"] {
  if (processes.every(({ ceiling }) => ceiling === undefined)) return undefined;
  const physical = memory ?? Number.MAX_VALUE;
  const groups = processes.map((process) => ({
    name: process.name,
    processes: 1,
    base: processBytes(process).high,
    cache: 0,
    threads: 0,
    perThread: 0,
    ...(process.ceiling && { limit: process.ceiling.value }),
  }));
  const plan = ramPlan({
    physical,
    reserve: 0,
    system: memory === undefined ? 0 : systemReserveBytes(memory),
    pageCache: 0,
    groups,
    databases: [],
  });
  if (plan.watchdog.kind === "none") return undefined;
  return { kind: memory === undefined ? "host-unknown" : plan.watchdog.kind, neededBytes: plan.watchdog.needed };
}
