import { usualSettings, type PostgresqlSettings } from "../memory/postgresql.ts";
import type { PostgresqlMemory, ProcessInput } from "./inputs.ts";
import { sumBytes, systemReserveBytes } from "./process-size.ts";

/** How a PostgreSQL server is set, and how servers with so much memory usually are. */
export interface PostgresqlCheck {
  /** The process's name. */
  readonly name: string;
  /** Bytes that the host's other processes and the system leave, by their most. */
  readonly leftBytes: number;
  /** How many connections there may be at once. */
  readonly connections: number;
  /** Bytes of each setting. */
  readonly settings: readonly SettingCheck[];
}

/** A setting beside its rule of thumb. */
export interface SettingCheck {
  /** Its name in postgresql.conf. */
  readonly name: keyof PostgresqlSettings;
  /** Bytes that are set. */
  readonly bytes: number;
  /** Bytes by the rule of thumb. */
  readonly usualBytes: number;
}

/** The PostgreSQL servers of a host, each by what the others leave; none where they leave nothing. */
export function postgresqlChecks(processes: readonly ProcessInput[], memoryBytes: number): readonly PostgresqlCheck[] {
  return processes.flatMap((process) => {
    const { name, memory } = process;
    if (memory.kind !== "postgresql") return [];
    const others = sumBytes(processes.filter((other) => other !== process)).high;
    const leftBytes = memoryBytes - systemReserveBytes(memoryBytes) - others;
    return leftBytes > 0
      ? [{ name, leftBytes, connections: memory.connections.value, settings: settingsOf(memory, leftBytes) }]
      : [];
  });
}

function settingsOf(memory: PostgresqlMemory, leftBytes: number): readonly SettingCheck[] {
  const usual = usualSettings(leftBytes, memory.connections.value);
  return [
    { name: "shared_buffers", bytes: memory.sharedBuffers.value, usualBytes: usual.shared_buffers },
    { name: "effective_cache_size", bytes: memory.effectiveCacheSize.value, usualBytes: usual.effective_cache_size },
    { name: "maintenance_work_mem", bytes: memory.maintenanceWorkMem.value, usualBytes: usual.maintenance_work_mem },
    { name: "work_mem", bytes: memory.workMem.value, usualBytes: usual.work_mem },
  ];
}
