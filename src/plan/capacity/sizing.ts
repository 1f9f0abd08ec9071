import type { Count } from "../answer-value.ts";
import { lateShare, type ResponseTarget } from "../queue/max-load.ts";
import { serviceQuantile, serviceTime } from "../queue/service-time.ts";
import type { ByteRange, CapacityInputs, LoadInput, ProcessInput } from "./inputs.ts";
import { memoryFor, processBytes, sumBytes } from "./process-size.ts";
import { slotsOf } from "./slots.ts";

/** A plan turned round: what it takes to answer the peak in time. */
export interface Sizing {
  /** Seconds within which 95 of 100 requests are to be answered. */
  readonly targetP95Seconds: number;
  /** What is there now; absent where no backend is known that the peak reaches. */
  readonly now: SizeNow | undefined;
  /** Requests that one server works on at once. */
  readonly threads: number;
  /** True where nothing says how many threads a server has. */
  readonly threadsAssumed: boolean;
  /** For each peak and service time that is possible. */
  readonly needs: readonly Need[];
}

/** What is there now. */
export interface SizeNow {
  /** The backend that the peak reaches. */
  readonly backend: string;
  /** How many servers it has. */
  readonly servers: Count;
  /** Requests that they work on at once. */
  readonly slots: number;
}

/** What one load takes, or the 95th percentile of service alone where no number of servers is fast enough. */
export type Need = NeededServers | UnreachableNeed;

interface NeededFor {
  /** Requests per second. */
  readonly perSecond: number;
  /** Seconds that a request takes on average. */
  readonly serviceSeconds: number;
}

/** What one load takes. */
export interface NeededServers extends NeededFor {
  /** Whether servers can do it. */
  readonly kind: "servers";
  /** Requests to work on at once. */
  readonly slots: number;
  /** Servers that have so many slots. */
  readonly servers: Count;
  /** Servers with one more, which may restart at any time. */
  readonly withSpare: Count;
  /** Share of the time, from 0 to 1, of the slots of all but the spare. */
  readonly busy: number;
  /** Bytes of RAM that a host with all of them should have; absent where no instance is known. */
  readonly memoryBytes: ByteRange | undefined;
}

/** A load for which no number of servers is fast enough. */
export interface UnreachableNeed extends NeededFor {
  /** Whether servers can do it. */
  readonly kind: "unreachable";
  /** Seconds within which service alone ends for 95 of 100. */
  readonly serviceP95Seconds: number;
}

/** What the peak takes; undefined where none is declared. */
export function sizing(inputs: CapacityInputs): Sizing | undefined {
  const { load, backends } = inputs;
  const { peakPerSecond, peakBackend, serviceSeconds, targetP95Seconds } = load;
  if (!peakPerSecond || (backends.length > 0 && peakBackend === undefined)) return undefined;
  const backend = backends.find(({ name }) => name === peakBackend);
  const known = backend && slotsOf(backend);
  const perServer = known?.kind === "known" ? known.perServer : [];
  const threads = Math.max(...perServer, 0) || USUAL_THREADS;
  const timeout = backend?.queueTimeoutSeconds?.value;
  const processes = [...inputs.hosts.flatMap((host) => host.processes), ...inputs.unplaced];
  return {
    targetP95Seconds: targetP95Seconds.value,
    now:
      backend && perServer.length > 0
        ? { backend: backend.name, servers: perServer.length, slots: perServer.reduce((sum, slots) => sum + slots, 0) }
        : undefined,
    threads,
    threadsAssumed: perServer.length === 0,
    needs: ends(peakPerSecond).flatMap((perSecond) =>
      ends(serviceSeconds).map((seconds) =>
        need(perSecond, { target: targetOf(load, seconds, timeout), threads, processes }),
      ),
    ),
  };
}

/** Two threads are what a Python process is for. */
const USUAL_THREADS = 2;

function ends({ value, range }: LoadInput["serviceSeconds"]): readonly number[] {
  return [...new Set([range?.low ?? value, value, range?.high ?? value])];
}

function targetOf(load: LoadInput, serviceSeconds: number, timeout: number | undefined): ResponseTarget {
  const variation = load.serviceVariation.value;
  return { share: SHARE, within: load.targetP95Seconds.value, serviceRate: 1 / serviceSeconds, variation, timeout };
}

const SHARE = 0.95;

interface Means {
  readonly target: ResponseTarget;
  readonly threads: number;
  readonly processes: readonly ProcessInput[];
}

function need(perSecond: number, { target, threads, processes }: Means): Need {
  const serviceSeconds = 1 / target.serviceRate;
  const serviceP95Seconds = serviceSeconds * serviceQuantile(serviceTime(target.variation), SHARE);
  if (serviceP95Seconds > target.within) return { kind: "unreachable", perSecond, serviceSeconds, serviceP95Seconds };
  const slots = fewestSlots(target, perSecond);
  const servers = Math.ceil(slots / threads);
  return {
    kind: "servers",
    perSecond,
    serviceSeconds,
    slots,
    servers,
    withSpare: servers + 1,
    busy: (perSecond * serviceSeconds) / (servers * threads),
    memoryBytes: memoryOf(servers + 1, processes),
  };
}

/** The fewest slots that keep the target: doubled until they do, then halved in on. */
function fewestSlots(target: ResponseTarget, perSecond: number): number {
  const enough = (slots: number): boolean => lateShare(target, slots, perSecond) <= 1 - target.share;
  let [below, above] = [0, Math.max(1, Math.ceil(perSecond / target.serviceRate))];
  for (; !enough(above); above *= 2) below = above;
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (enough(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/** So many of the largest instance, beside all that is no instance. */
function memoryOf(instances: number, processes: readonly ProcessInput[]): ByteRange | undefined {
  const zopes = processes.filter(({ memory }) => memory.kind === "zope").map(processBytes);
  const [first] = zopes;
  if (!first) return undefined;
  const one = zopes.reduce((most, bytes) => (bytes.high > most.high ? bytes : most), first);
  const others = sumBytes(processes.filter(({ memory }) => memory.kind !== "zope"));
  return {
    low: memoryFor(others.low + instances * one.low),
    high: memoryFor(others.high + instances * one.high),
  };
}
