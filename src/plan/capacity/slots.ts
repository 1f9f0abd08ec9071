import type { Source } from "../sourced.ts";
import type { BackendInput, ServerInput } from "./inputs.ts";

/** What the servers of a backend work on at once, or why that cannot be told. */
export type Slots = KnownSlots | UnknownSlots;

/** What each server works on at once. */
export interface KnownSlots {
  readonly kind: "known";
  readonly perServer: readonly number[];
  readonly queue: Queue;
}

/** Why it cannot be told what servers work on at once. */
export interface UnknownSlots {
  /** Whether it can be told. */
  readonly kind: "unknown";
  /** The servers of which it is not known. */
  readonly servers: readonly string[];
  /** Nothing is known of them, or their maxconn is larger than any application works on. */
  readonly because: "nothing-known" | "maxconn-too-large";
}

/** Whether requests wait in one queue for whichever server is free first, or each server has its own, and why. */
export type Queue = SharedQueue | OwnQueue;

/** One queue, whose next request goes to whichever server is free first. */
export interface SharedQueue {
  /** Who shares the queue. */
  readonly kind: "shared";
}

/** A queue of each server. */
export interface OwnQueue {
  /** Who shares the queue. */
  readonly kind: "own";
  /** No maxconn, one above the server's threads, or requests that are tied by a cookie or a hash. */
  readonly because: QueueReason;
  /** Where that stands; absent where it is something that is missing. */
  readonly source: Source | undefined;
}

/** Why each server has a queue of its own. */
export type QueueReason = "no-maxconn" | "maxconn-above-threads" | "cookie" | "hash";

/** Reads slots and queue off a backend. */
export function slotsOf({ servers, affinity }: BackendInput): Slots {
  const unknown = servers.filter((server) => slots(server) === undefined);
  const [first] = unknown;
  if (first)
    return {
      kind: "unknown",
      servers: unknown.map(({ name }) => name),
      because: first.maxconn ? "maxconn-too-large" : "nothing-known",
    };
  return {
    kind: "known",
    perServer: servers.flatMap((server) => slots(server) ?? []),
    queue: queueOf(servers, affinity),
  };
}

/** What is left when so many of the largest servers are down; undefined when nothing is. */
export function slotsWithout(
  perServer: readonly number[],
  down: number,
): { readonly servers: number; readonly slots: number; readonly smallest: number } | undefined {
  const left = perServer.toSorted((a, b) => b - a).slice(down);
  if (left.length === 0) return undefined;
  return { servers: left.length, slots: left.reduce((sum, slot) => sum + slot, 0), smallest: left.at(-1) ?? 0 };
}

function slots({ maxconn, threads }: ServerInput): number | undefined {
  if (threads) return Math.min(threads.value, maxconn?.value ?? Infinity);
  return maxconn && maxconn.value <= MOST_BELIEVED ? maxconn.value : undefined;
}

/** A larger maxconn guards a server's connections; nobody's application works on so many requests at once. */
const MOST_BELIEVED = 64;

function queueOf(servers: readonly ServerInput[], affinity: BackendInput["affinity"]): Queue {
  const open = servers.find(({ maxconn }) => maxconn === undefined);
  if (open) return { kind: "own", because: "no-maxconn", source: undefined };
  const beyond = servers.find(({ maxconn, threads }) => maxconn && threads && maxconn.value > threads.value);
  if (beyond) return { kind: "own", because: "maxconn-above-threads", source: beyond.maxconn?.source };
  return affinity ? { kind: "own", because: affinity.value, source: affinity.source } : { kind: "shared" };
}
