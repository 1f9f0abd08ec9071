import type { ByteRange } from "../capacity/inputs.ts";

const KIB = 1024;
const MIB = 1024 ** 2;

/** What decides how much memory HAProxy takes. */
export interface HaproxyLoad {
  /** Each with its own connections, tables and queues; more than one only by `nbproc`. */
  readonly processes: number;
  /** `maxconn` of a process. */
  readonly connections: number;
  /** Whether nothing says how many connections there are. */
  readonly assumed: boolean;
  /** `tune.bufsize`, in bytes. */
  readonly bufferBytes: number;
  /** The sides of a connection on which HAProxy itself speaks TLS: none, the visitors' or the servers', or both. */
  readonly tlsSides: number;
  /** What session tables take when they are full, in bytes. */
  readonly tableBytes: number;
}

/** A process with its configuration: 15 MiB as measured with one thread (2.6.12), more with threads, Lua and certificates. */
const PROCESS = { low: 20 * MIB, high: 40 * MIB };

/** Stream, sockets and what goes with them, beside the buffers; an idle connection takes 1.2 KiB. */
const STREAM = 2 * KIB;

/** What HAProxy itself reckons with for a side of TLS. */
const TLS_SIDE = 16 * KIB;

/** Sessions to be taken up again: 20,000 of 200 bytes by default. */
const TLS_CACHE = 4 * MIB;

/** HAProxy idle, and with all connections busy and all tables full. */
export function haproxyBytes({ processes, connections, bufferBytes, tlsSides, tableBytes }: HaproxyLoad): ByteRange {
  const busy = 2 * bufferBytes + STREAM + tlsSides * TLS_SIDE;
  const cache = tlsSides > 0 ? TLS_CACHE : 0;
  return {
    low: processes * PROCESS.low,
    high: processes * (PROCESS.high + connections * busy + tableBytes) + cache,
  };
}

/** The arithmetic in words. */
export function haproxyBasis({
  processes,
  connections,
  assumed,
  bufferBytes,
  tlsSides,
  tableBytes,
}: HaproxyLoad): string {
  const busy = Math.round((2 * bufferBytes + STREAM) / KIB);
  const each = tlsSides > 0 ? `(${busy} + ${tlsSides * (TLS_SIDE / KIB)} KiB for TLS)` : `${busy} KiB`;
  const tables = tableBytes > 0 ? ` + up to ${Math.ceil(tableBytes / MIB)} MiB of session tables` : "";
  const cache = tlsSides > 0 ? " + 4 MiB of TLS sessions" : "";
  const one = `20–40 MiB + up to ${connections} connections${assumed ? " (maxconn is not set)" : ""} × ${each}${tables}`;
  return processes > 1 ? `${processes} processes × (${one})${cache}` : `${one}${cache}`;
}

/** Bytes of an entry of a session table: what 2.6.12 takes, by its key and by how many values it stores. */
export function tableEntryBytes(keyBytes: number, values: number): number {
  return 148 + keyBytes + 12 * values;
}
