import { postgresqlBytes } from "../memory/postgresql.ts";
import type { ByteRange, ProcessInput, ProcessMemory } from "./inputs.ts";

/** What a process takes without a watchdog. */
export function modelBytes(memory: ProcessMemory): ByteRange {
  if (memory.kind === "other") return memory.bytes.value;
  if (memory.kind === "postgresql") return postgresqlBytes(memory);
  const { base, threads, objects, objectBytes } = memory;
  const cached = threads.value * objects.value;
  return {
    low: base.value.low + cached * objectBytes.value.low,
    high: base.value.high + cached * objectBytes.value.high,
  };
}

/** What a process takes for long: a watchdog's ceiling ends its growth. */
export function processBytes({ memory, ceiling }: ProcessInput): ByteRange {
  const { low, high } = modelBytes(memory);
  const most = ceiling?.value ?? Infinity;
  return { low: Math.min(low, most), high: Math.min(high, most) };
}

/** What processes take together. */
export function sumBytes(processes: readonly ProcessInput[]): ByteRange {
  return processes
    .map(processBytes)
    .reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), { low: 0, high: 0 });
}

/**
 * What the operating system and its agents need beside the processes.
 *
 * Our judgement: 512 MiB or 5 % of the memory, whichever is more, and 256 MiB for agents.
 */
export function systemReserveBytes(memoryBytes: number): number {
  return Math.max(512 * MIB, 0.05 * memoryBytes) + 256 * MIB;
}

/** The least memory, in whole GiB, that holds so many bytes of processes beside the system. */
export function memoryFor(processesBytes: number): number {
  const system = 256 * MIB + processesBytes;
  return Math.ceil(Math.max(system + 512 * MIB, system / 0.95) / GIB) * GIB;
}

const MIB = 1024 ** 2;
const GIB = 1024 ** 3;
