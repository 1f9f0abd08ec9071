import type { ByteRange } from "../capacity/inputs.ts";

const KIB = 1024;
const MIB = 1024 ** 2;

/** What a worker of nginx takes with its configuration; an estimate. */
const WORKER = { low: 5 * MIB, high: 20 * MIB };

/** A proxied request at the defaults of the buffers: eight of a page, one for the header, 16 KiB for the body, 1 KiB for the head. */
const BUFFERS = (8 * 4 + 4 + 16 + 1) * KIB;

/** nginx with so many workers, each with so many connections; a proxied request has two of them and one set of buffers. */
export function nginxBytes(workers: number, connections: number): ByteRange {
  return { low: workers * WORKER.low, high: workers * (WORKER.high + (connections / 2) * BUFFERS) };
}

/** The arithmetic in words. */
export function nginxBasis(workers: number, connections: number): string {
  return `${workers} ${workers === 1 ? "worker" : "workers"} × (5–20 MiB + up to ${connections} connections ÷ 2 × ${BUFFERS / KIB} KiB)`;
}

/** What the range rests on. */
export const NGINX_GROUNDS = "buffers at nginx's own sizes; measure it";
