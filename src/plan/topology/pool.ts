import { fraction, positive, wholeWithin } from "../accept.ts";
import { downCounts } from "./redundancy.ts";
import { total } from "../total.ts";

/** Servers alike that share the work; `needed` of them carry the peak. */
export interface Pool {
  readonly servers: number;
  readonly needed: number;
  /** Unavailability of one server. */
  readonly unavailability: number;
}

/** The expected share of peak work that a pool leaves undone because servers are down. */
export function unservedAtPeak(pool: Pool): number {
  return unserved(pool, [1]);
}

/**
 * The expected share of work left undone over a profile of load, each entry a share of the peak (hours of a week).
 *
 * Servers that stand idle off-peak cover for those that are down.
 */
export function unserved(pool: Pool, profile: readonly number[]): number {
  wholeWithin("servers", pool.servers, 1, 1000);
  positive("needed", pool.needed);
  fraction("unavailability", pool.unavailability);
  const down = downCounts(Array.from({ length: pool.servers }, () => pool.unavailability));
  const lost = profile.map((load) =>
    down.reduce((sum, chance, count) => sum + chance * Math.max(0, load - (pool.servers - count) / pool.needed), 0),
  );
  return total(lost) / positive("profile", total(profile));
}
