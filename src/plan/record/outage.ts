import type { Interval } from "../calendar/interval.ts";

/** An outage as it was logged. */
export interface Outage extends Interval {
  /** Announced maintenance or a deployment, and no incident. */
  readonly planned: boolean;
  readonly cause: string | undefined;
}

/** What was down over a stretch of time, and nothing besides. */
export interface OutageLog {
  /** The path of the log. */
  readonly name: string;
  /** By rising start; some may overlap. */
  readonly outages: readonly Outage[];
  /** The instant from which every outage is logged. */
  readonly since: number;
  /** Whether somebody said since when the log is kept; otherwise its first outage opens it. */
  readonly sinceStated: boolean;
  /** The instant up to which every outage is logged: now. */
  readonly until: number;
  /** What was moved, joined or left out on the way. */
  readonly notes: readonly string[];
}

/** A gap shorter than this, in milliseconds, parts no outage: a check that came back once in between. */
export const FLAP_MS = 60_000;
