import { clip, type Interval, intersect, lengthMs, merge, subtract } from "./calendar/interval.ts";
import { PlanInputError } from "./input-error.ts";

/** A recorded outage; without an end it is still open. Instants in milliseconds. */
export interface Outage {
  readonly start: number;
  readonly end?: number;
}

/** What was recorded about one service. */
export interface OutageRecord {
  readonly outages: readonly Outage[];
  /** When nothing was measured; neither up nor down. */
  readonly unknown: readonly Interval[];
  /** Announced maintenance that the contract does not count; merged. */
  readonly excluded: readonly Interval[];
  readonly now: number;
  /** Outages with a shorter gap between them are one outage. */
  readonly flapMs: number;
}

/** The record of one window, counted against agreed service time. */
export interface Measured {
  readonly agreedMs: number;
  readonly downMs: number;
  readonly unknownMs: number;
  /**
   * Shares of 0 … 1, the lower with unknown time taken as down, the upper as up; undefined when no service was agreed,
   * so that the window has no availability and joins no average.
   */
  readonly availability: { readonly low: number; readonly high: number } | undefined;
  /** Outages with counted downtime, flaps joined. */
  readonly outages: number;
  /** The most counted downtime of one outage; a lower bound while `ongoing`. */
  readonly longestMs: number;
  readonly ongoing: boolean;
  /** Downtime inside excluded maintenance: shown, not counted. */
  readonly inMaintenance: { readonly outages: number; readonly downMs: number };
}

/** The flap time when nothing else was agreed. */
export const DEFAULT_FLAP_MS = 60_000;

/**
 * Counts the outages of a record in a window and its agreed hours (merged, maintenance not yet taken out): clipped at the
 * window, overlaps merged, excluded maintenance subtracted.
 *
 * @throws PlanInputError for an outage that ends before it starts, or an empty window.
 */
export function measure(window: Interval, agreed: readonly Interval[], record: OutageRecord): Measured {
  if (window.end <= window.start)
    throw new PlanInputError("window", `${window.start} to ${window.end}`, "an end after the start");
  const down = clip(merge(record.outages.map((outage) => closed(outage, record.now))), window);
  const counted = subtract(clip(agreed, window), record.excluded);
  const [agreedMs, downMs] = [lengthMs(counted), lengthMs(intersect(down, counted))];
  const unknownMs = lengthMs(intersect(subtract(clip(merge(record.unknown), window), down), counted));
  const joined = merge(down, record.flapMs);
  const perOutage = joined.map((outage) => lengthMs(intersect(intersect(down, [outage]), counted)));
  return {
    agreedMs,
    downMs,
    unknownMs,
    availability:
      agreedMs === 0 ? undefined : { low: 1 - (downMs + unknownMs) / agreedMs, high: 1 - downMs / agreedMs },
    outages: perOutage.filter((length) => length > 0).length,
    longestMs: perOutage.reduce((longest, length) => Math.max(longest, length), 0),
    ongoing: record.outages.some(
      ({ start, end }) => end === undefined && start < window.end && record.now > window.start,
    ),
    inMaintenance: {
      outages: joined.filter((outage) => lengthMs(subtract([outage], record.excluded)) === 0).length,
      downMs: lengthMs(intersect(intersect(down, clip(agreed, window)), record.excluded)),
    },
  };
}

/** The windows of a report taken together; windows without agreed service are left out and counted. */
export function sumUp(windows: readonly Measured[]): {
  readonly availability: { readonly low: number; readonly high: number } | undefined;
  readonly notDefined: number;
} {
  const agreedMs = windows.reduce((sum, window) => sum + window.agreedMs, 0);
  const downMs = windows.reduce((sum, window) => sum + window.downMs, 0);
  const unknownMs = windows.reduce((sum, window) => sum + window.unknownMs, 0);
  const notDefined = windows.filter(({ availability }) => availability === undefined).length;
  if (agreedMs === 0) return { availability: undefined, notDefined };
  return { availability: { low: 1 - (downMs + unknownMs) / agreedMs, high: 1 - downMs / agreedMs }, notDefined };
}

function closed({ start, end }: Outage, now: number): Interval {
  if (end !== undefined && end < start) {
    throw new PlanInputError(
      "outage",
      `${new Date(start).toISOString()} to ${new Date(end).toISOString()}`,
      "an end after the start",
    );
  }
  return { start, end: Math.min(end ?? now, now) };
}
