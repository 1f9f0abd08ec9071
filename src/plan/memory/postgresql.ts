import type { ByteRange, PostgresqlMemory } from "../capacity/inputs.ts";
import { ramPlan } from "./ram.ts";

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

/** What its own processes take beside what is set, and what a connection takes before it sorts anything; estimates. */
const OWN_PROCESSES = 30 * MIB;
const CONNECTION = 10 * MIB;

/** Autovacuum's workers, each of which may take as much as maintenance_work_mem. */
const VACUUM_WORKERS = 3;

/**
 * What a PostgreSQL server takes: its shared buffers at the least; at the most every connection has one sort or hash of work_mem open
 * and each of autovacuum's workers its own share.
 */
export function postgresqlBytes({
  sharedBuffers,
  connections,
  workMem,
  maintenanceWorkMem,
}: PostgresqlMemory): ByteRange {
  const { databases } = ramPlan({
    physical: 1,
    reserve: 0,
    system: 0,
    pageCache: 0,
    groups: [],
    databases: [
      {
        sharedBuffers: sharedBuffers.value,
        connections: connections.value,
        workMem: workMem.value + CONNECTION,
        workMemPerConnection: 1,
        maintenance: VACUUM_WORKERS * maintenanceWorkMem.value,
      },
    ],
  });
  return { low: sharedBuffers.value + OWN_PROCESSES, high: databases + OWN_PROCESSES };
}

/** Settings of a PostgreSQL server, in bytes. */
export interface PostgresqlSettings {
  /** What it keeps of the data itself. */
  readonly shared_buffers: number;
  /** What it expects in caches, its own and the system's. */
  readonly effective_cache_size: number;
  /** What vacuuming or an index may take. */
  readonly maintenance_work_mem: number;
  /** What a sort or a hash may take. */
  readonly work_mem: number;
}

/**
 * Rules of thumb for a server of a web application that has so much memory to itself, as pgtune has them: a quarter for shared buffers,
 * three quarters to be expected in caches, and the rest shared by three sorts of each connection, two of them in parallel.
 *
 * @see https://pgtune.leopard.in.ua/
 */
export function usualSettings(memoryBytes: number, connections: number): PostgresqlSettings {
  const shared = memoryBytes / 4;
  return {
    shared_buffers: shared,
    effective_cache_size: memoryBytes - shared,
    maintenance_work_mem: Math.min(memoryBytes / 16, 2 * GIB),
    work_mem: (memoryBytes - shared) / (3 * connections) / 2,
  };
}
