import type { ProcessInput } from "./inputs.ts";
import { memoryFor, processBytes, sumBytes } from "./process-size.ts";

/** One change that lets even the most fit; `neededBytes` is what the processes then take at the most. */
export type Remedy = FewerRemedy | UsualRemedy | LimitRemedy;

/** Fewer threads, cached objects or instances. */
export interface FewerRemedy {
  /** What there is less of. */
  readonly kind: "threads" | "objects" | "instances";
  /** How many there are. */
  readonly from: number;
  /** How many fit. */
  readonly to: number;
  /** Bytes that the processes then take at the most. */
  readonly neededBytes: number;
}

/** Threads and cached objects both down to what is usual. */
export interface UsualRemedy {
  /** What is changed. */
  readonly kind: "usual";
  /** Threads of each Zope. */
  readonly threads: number;
  /** Cached objects of each thread. */
  readonly objects: number;
  /** Bytes that the processes then take at the most. */
  readonly neededBytes: number;
}

/** A watchdog's ceiling for each Zope, or more memory. */
export interface LimitRemedy {
  /** What is changed. */
  readonly kind: "ceiling" | "memory";
  /** Bytes of it. */
  readonly to: number;
  /** Bytes that the processes then take at the most. */
  readonly neededBytes: number;
}

/** What would make processes fit into so many bytes, each change by itself; more memory always does. */
export function remedies(processes: readonly ProcessInput[], usableBytes: number): readonly Remedy[] {
  const zopes = processes.filter(({ memory }) => memory.kind === "zope");
  const needed = sumBytes(processes).high;
  return [
    ...fewer("threads", processes, usableBytes),
    ...fewer("objects", processes, usableBytes),
    ...usual(processes, usableBytes),
    ...fewerInstances(processes, zopes, usableBytes),
    ...ceiling(processes, zopes, usableBytes),
    { kind: "memory", to: memoryFor(needed), neededBytes: needed },
  ];
}

/** The largest number, the same for every Zope that has more, with which all fit; objects in whole thousands. */
function fewer(
  kind: "threads" | "objects",
  processes: readonly ProcessInput[],
  usableBytes: number,
): readonly Remedy[] {
  const step = kind === "threads" ? 1 : 1000;
  const from = Math.max(0, ...processes.map(({ memory }) => (memory.kind === "zope" ? memory[kind].value : 0)));
  const most = Math.min(Math.ceil(from / step) - 1, MOST_STEPS);
  for (let steps = most; steps >= 1; steps--) {
    const neededBytes = sumBytes(processes.map((process) => withAtMost(kind, process, steps * step))).high;
    if (neededBytes <= usableBytes) return [{ kind, from, to: steps * step, neededBytes }];
  }
  return [];
}

/** A number of objects beyond ten million is a slip of the pen; it is cut in one go. */
const MOST_STEPS = 10_000;

function withAtMost(kind: "threads" | "objects", process: ProcessInput, most: number): ProcessInput {
  const { memory } = process;
  if (memory.kind !== "zope" || memory[kind].value <= most) return process;
  return { ...process, memory: { ...memory, [kind]: { ...memory[kind], value: most } } };
}

/** Both down to what the recipe's own documentation starts from, where each alone does not do. */
function usual(processes: readonly ProcessInput[], usableBytes: number): readonly Remedy[] {
  const smaller = processes.map((process) =>
    withAtMost("objects", withAtMost("threads", process, USUAL.threads), USUAL.objects),
  );
  const neededBytes = sumBytes(smaller).high;
  const less = neededBytes < sumBytes(processes).high;
  return less && neededBytes <= usableBytes ? [{ kind: "usual", ...USUAL, neededBytes }] : [];
}

/** Two threads, and the cache that the recipe sets unless it is told otherwise. */
const USUAL = { threads: 2, objects: 30_000 } as const;

/** Instances are left out from the largest on; one has to stay. */
function fewerInstances(
  processes: readonly ProcessInput[],
  zopes: readonly ProcessInput[],
  usableBytes: number,
): readonly Remedy[] {
  const bySize = zopes.toSorted((a, b) => processBytes(b).high - processBytes(a).high);
  for (let left = zopes.length - 1; left >= 1; left--) {
    const out = new Set(bySize.slice(0, zopes.length - left));
    const neededBytes = sumBytes(processes.filter((process) => !out.has(process))).high;
    if (neededBytes <= usableBytes) return [{ kind: "instances", from: zopes.length, to: left, neededBytes }];
  }
  return [];
}

/** One ceiling for every Zope, in whole 50 MiB; none below what a Zope takes at least, since it would restart for ever. */
function ceiling(
  processes: readonly ProcessInput[],
  zopes: readonly ProcessInput[],
  usableBytes: number,
): readonly Remedy[] {
  const others = sumBytes(processes.filter((process) => !zopes.includes(process))).high;
  const to = Math.floor((usableBytes - others) / zopes.length / CEILING_STEP) * CEILING_STEP;
  const least = zopes.reduce((most, zope) => Math.max(most, processBytes(zope).low), 0);
  if (zopes.length === 0 || to < least) return [];
  return [{ kind: "ceiling", to, neededBytes: others + zopes.length * to }];
}

const CEILING_STEP = 50 * 1024 ** 2;
