import { cacheHits } from "../memory/cache-hits.ts";
import type { Sourced } from "../sourced.ts";
import type { ByteRange } from "./inputs.ts";

/** What the page cache answers, and what more memory would add. */
export interface PageCacheValue {
  /** Bytes that requests read. */
  readonly dataBytes: number;
  /** With no more memory, and with more. */
  readonly steps: readonly PageCacheStep[];
}

/** The reads that go to the disk with so much more memory. */
export interface PageCacheStep {
  /** Bytes of memory more. */
  readonly moreBytes: number;
  /** The share of reads that go to the disk. */
  readonly misses: MissShares;
}

/** Shares of reads, from 0 to 1. */
export interface MissShares {
  /** With the most cache and the steepest popularity that are expected. */
  readonly low: number;
  /** With a cache in the middle and the customary popularity. */
  readonly usual: number;
  /** With the least cache and the flattest popularity that are expected. */
  readonly high: number;
}

/**
 * The share of reads that miss the page cache, over the sizes it may have and the popularities that are usual.
 *
 * Pages are wanted by Zipf's law with an exponent between 0.6 and 1.0 around the customary 0.8, independently of each other
 * (Che's approximation); neither is measured here.
 */
export function pageCacheValue(data: Sourced<number>, { low, high }: ByteRange): PageCacheValue {
  const dataBytes = data.value;
  const pages = Math.max(1, Math.ceil(dataBytes / PAGE_BYTES));
  const misses = (cacheBytes: number, exponent: number): number =>
    1 - cacheHits({ objects: pages, exponent }, Math.max(0, cacheBytes) / PAGE_BYTES);
  const steps = [0, 2, 4, 8, 16]
    .map((gib) => gib * GIB)
    .filter((more, index) => index === 0 || low + more <= STEPS_UNTIL * dataBytes);
  return {
    dataBytes,
    steps: steps.map((moreBytes) => ({
      moreBytes,
      misses: {
        low: misses(high + moreBytes, STEEPEST),
        usual: misses((Math.max(0, low) + Math.max(0, high)) / 2 + moreBytes, CUSTOMARY),
        high: misses(low + moreBytes, FLATTEST),
      },
    })),
  };
}

/** The kernel's page. */
const PAGE_BYTES = 4096;
const GIB = 1024 ** 3;
/** Steps go on until the data fit twice, when nothing is left to save. */
const STEPS_UNTIL = 2;
const FLATTEST = 0.6;
const CUSTOMARY = 0.8;
const STEEPEST = 1;
