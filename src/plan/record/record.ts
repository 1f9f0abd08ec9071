import { DAY_MS, merge } from "../calendar/interval.ts";
import { openZone } from "../calendar/zone.ts";
import { averageWeek } from "../frame.ts";
import { layOut, type Response } from "../incident/timeline.ts";
import { RATE_LEVEL } from "../risk/confidence.ts";
import { FLAP_MS, type OutageLog } from "./outage.ts";
import { fitRepairs, type RepairFit } from "./repair-fit.ts";
import { seenRepairs } from "./repairs.ts";

/** What a log of outages says of the incidents to come. */
export interface IncidentRecord {
  readonly log: OutageLog;
  /** Outages that nobody planned, in how many years of 365.25 days. One that opens the log is none of them: it chose the time. */
  readonly observed: { readonly count: number; readonly years: number };
  /** The repairs in them; undefined while there are too few. */
  readonly repair: RepairFit | undefined;
  /** How many outages were looked at for them. */
  readonly looked: number;
  /** How many of them were over before anybody could have been at work. */
  readonly tooShort: number;
}

/** Reads a log by how people responded while it was written. */
export function incidentRecord(log: OutageLog, response: Response, zoneName: string): IncidentRecord {
  const incidents = merge(
    log.outages.filter(({ planned }) => !planned),
    FLAP_MS,
  );
  const lasting = log.outages.some(({ planned, end }) => !planned && end === log.until) ? 1 : 0;
  const over = incidents.slice(0, incidents.length - lasting);
  const { hours, tooShort } = seenRepairs(over, layOut(averageWeek(), response), openZone("service.zone", zoneName));
  const opening = log.sinceStated || incidents.length === 0 ? 0 : 1;
  return {
    log,
    observed: { count: incidents.length - opening, years: (log.until - log.since) / (365.25 * DAY_MS) },
    repair: fitRepairs(hours, RATE_LEVEL),
    looked: over.length,
    tooShort,
  };
}
