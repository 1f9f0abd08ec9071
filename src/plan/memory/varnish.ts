import type { ByteRange } from "../capacity/inputs.ts";

const KIB = 1024;
const MIB = 1024 ** 2;
const GIB = 1024 ** 3;

/** What a varnishd keeps, in bytes. */
export interface VarnishMemory {
  /** What its storages in memory are bounded to, together. */
  readonly stored: number;
  /** What its storages on disk are bounded to: an object there has its head in memory. */
  readonly onDisk: number;
  /** What its transient storage is bounded to; undefined for no bound. */
  readonly transient: number | undefined;
  /** Threads that wait for work, all pools together. */
  readonly threads: number;
}

/** Its shared log of 80 MiB, and the process itself; measured. */
const BASE = 90 * MIB;

/** What a byte of storage takes: measured freshly filled, and planned for once the allocator's holes have come. */
const FRAGMENTATION = { low: 1.25, high: 2 };

/** An object's head outside of the storage, and the size that an object has in the middle; estimates. */
const HEAD = KIB;
const OBJECT = 20 * KIB;

/** Both workspaces and the stack of a thread that works. */
const THREAD = 200 * KIB;

/** A varnishd whose cache has filled: what it stores with the allocator's holes, the heads of objects, and threads at work. */
export function varnishBytes({ stored, onDisk, transient = 0, threads }: VarnishMemory): ByteRange {
  const heads = ((stored + onDisk) / OBJECT) * HEAD;
  return {
    low: BASE + stored * FRAGMENTATION.low,
    high: BASE + stored * FRAGMENTATION.high + heads + transient * FRAGMENTATION.high + threads * THREAD,
  };
}

/** The arithmetic in words. */
export function varnishBasis({ stored, onDisk, transient, threads }: VarnishMemory): string {
  return [
    `${BASE / MIB} MiB`,
    ...(stored > 0 ? [`${size(stored)} × ${FRAGMENTATION.low}–${FRAGMENTATION.high}`] : []),
    ...(stored + onDisk > 0 ? [`1 KiB for each object of ${OBJECT / KIB} KiB in ${size(stored + onDisk)}`] : []),
    ...(transient === undefined
      ? ["Transient, which has no bound and is not counted"]
      : [`Transient ${size(transient)}`]),
    `${threads} threads × ${THREAD / KIB} KiB`,
  ].join(" + ");
}

function size(bytes: number): string {
  return bytes < GIB ? `${round(bytes / MIB)} MiB` : `${round(bytes / GIB)} GiB`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
