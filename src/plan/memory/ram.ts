import { fraction, notNegative, positive, wholeNumber } from "../accept.ts";
import { total } from "../total.ts";

/** Processes alike on a host; all sizes here are in one unit, such as MiB. */
export interface ProcessGroup {
  readonly name: string;
  readonly processes: number;
  readonly base: number;
  readonly cache: number;
  readonly threads: number;
  readonly perThread: number;
  /** Size at which a watchdog such as memmon restarts one process. */
  readonly limit?: number;
}

/** A PostgreSQL server: each connection may use several times its work_mem. */
export interface DatabaseMemory {
  readonly sharedBuffers: number;
  readonly connections: number;
  readonly workMem: number;
  readonly workMemPerConnection: number;
  readonly maintenance: number;
}

/** What a host has and what runs on it. */
export interface HostMemory {
  readonly physical: number;
  /** Share that must stay free, customarily 0.1. */
  readonly reserve: number;
  readonly system: number;
  /** Page cache that the files in use need. */
  readonly pageCache: number;
  readonly groups: readonly ProcessGroup[];
  readonly databases: readonly DatabaseMemory[];
}

/** Whether a host's memory is enough, and what each group takes. */
export interface RamPlan {
  readonly kind: "fits" | "short";
  readonly usable: number;
  readonly needed: number;
  readonly groups: readonly { readonly name: string; readonly needed: number }[];
  readonly databases: number;
  /** Needed when every watched process grows to its limit; a watchdog whose limits do not fit never saves the host. */
  readonly watchdog: { readonly kind: "none" } | { readonly kind: "fits" | "short"; readonly needed: number };
}

/** Adds up the memory of a host's processes, databases, system and page cache. */
export function ramPlan(host: HostMemory): RamPlan {
  const usable = positive("physical", host.physical) * (1 - fraction("reserve", host.reserve));
  const groups = host.groups.map((group) => ({ name: group.name, needed: group.processes * processSize(group) }));
  const databases = total(host.databases.map(databaseSize));
  const others = databases + notNegative("system", host.system) + notNegative("pageCache", host.pageCache);
  const needed = total(groups.map((group) => group.needed)) + others;
  const kind = needed <= usable ? "fits" : "short";
  return { kind, usable, needed, groups, databases, watchdog: watchdog(host, others, usable) };
}

function watchdog({ groups }: HostMemory, others: number, usable: number): RamPlan["watchdog"] {
  if (groups.every(({ limit }) => limit === undefined)) return { kind: "none" };
  const needed = others + total(groups.map((group) => group.processes * (group.limit ?? processSize(group))));
  return { kind: needed <= usable ? "fits" : "short", needed };
}

function processSize({ name, processes, base, cache, threads, perThread, limit }: ProcessGroup): number {
  wholeNumber(`${name} processes`, processes, 0);
  wholeNumber(`${name} threads`, threads, 0);
  if (limit !== undefined) positive(`${name} limit`, limit);
  const own = notNegative(`${name} base`, base) + notNegative(`${name} cache`, cache);
  return own + threads * notNegative(`${name} perThread`, perThread);
}

function databaseSize(database: DatabaseMemory): number {
  const { sharedBuffers, connections, workMem, workMemPerConnection, maintenance } = database;
  wholeNumber("connections", connections, 0);
  notNegative("workMem", workMem);
  notNegative("workMemPerConnection", workMemPerConnection);
  const work = connections * workMem * workMemPerConnection;
  return notNegative("sharedBuffers", sharedBuffers) + work + notNegative("maintenance", maintenance);
}
