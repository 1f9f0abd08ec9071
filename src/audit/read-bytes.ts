import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { accessObstacle, specialKind } from "./obstacle.ts";

/** Files above this size are not read unless more is asked for: no configuration is, and a parser would hold all of it. */
export const LARGEST_FILE_BYTES = 5_000_000;

/** The bytes of a file, or why there are none, as the end of a sentence: `unreadable` where they ought to be had. */
export type Bytes = { readonly bytes: Buffer } | { readonly skipped: string } | { readonly unreadable: string };

/**
 * Reads a plain file up to `limit` bytes.
 * It opens without blocking and asks what was opened, so that a pipe put in a file's place cannot hang the audit.
 */
export function readBytes(path: string, limit: number): Bytes {
  if (path.includes("\0")) return { skipped: "has a NUL in its name, which no file can have" };
  try {
    const descriptor = openSync(path, constants.O_RDONLY | NON_BLOCKING);
    try {
      return readOpened(descriptor, limit);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return { unreadable: accessObstacle(error) };
  }
}

/** The same for bytes that somebody gives in the place of a file. */
export function givenBytes(bytes: Buffer, limit: number): Bytes {
  if (bytes.length > LARGEST_FILE_BYTES) return { skipped: tooLarge(bytes.length, LARGEST_FILE_BYTES) };
  return { bytes: bytes.subarray(0, limit) };
}

// Windows has no such flag and no named pipes in folders either.
const NON_BLOCKING = "O_NONBLOCK" in constants ? constants.O_NONBLOCK : 0;

function readOpened(descriptor: number, limit: number): Bytes {
  const stats = fstatSync(descriptor);
  const special = specialKind(stats);
  if (special) return { skipped: `${special}; put a plain file in its place to have it read` };
  const largest = Math.max(limit, LARGEST_FILE_BYTES);
  if (stats.size > largest) return { skipped: tooLarge(stats.size, largest) };
  const buffer = Buffer.allocUnsafe(Math.min(stats.size, limit));
  const length = readAll(descriptor, buffer);
  return { bytes: buffer.subarray(0, length) };
}

function readAll(descriptor: number, buffer: Buffer): number {
  let length = 0;
  for (let got = -1; got !== 0 && length < buffer.length; length += got) {
    got = readSync(descriptor, buffer, length, buffer.length - length, null);
  }
  return length;
}

function tooLarge(size: number, largest: number): string {
  return `is ${Math.ceil(size / 1_000_000)} MB, and files above ${largest / 1_000_000} MB are not read; divide it`;
}
