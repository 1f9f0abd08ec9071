import type { WhatIf } from "../declaration/what-if.ts";
import type { RepairPolicy } from "../plan/incident/timeline.ts";
import { LONGEST_HOURS } from "../plan/incident/longest-time.ts";
import { type Fitted, type RepairFit, Z_90 } from "../plan/record/repair-fit.ts";
import { incidentRecord, type IncidentRecord } from "../plan/record/record.ts";
import type { OutageLog } from "../plan/record/outage.ts";
import type { IncidentInputs, ResponseInputs } from "../plan/sla/inputs.ts";
import type { Source, Sourced } from "../plan/sourced.ts";

/** What a log of outages says in the place of what nobody declared. */
export interface CountedOutages {
  readonly record: Sourced<IncidentRecord>;
  readonly observed: IncidentInputs["observed"];
  /** Undefined while too few repairs were seen. */
  readonly repair: IncidentInputs["repair"] | undefined;
}

/** How people responded while the log was written. */
export interface AtThatTime {
  readonly response: ResponseInputs;
  readonly policy: RepairPolicy;
  readonly zone: string;
}

/** Counts a log, with repairs as they were under the response of that time: a measure changes what comes, not what was. */
export function countedOutages(log: OutageLog, { response, policy, zone }: AtThatTime): CountedOutages {
  const source: Source = { tag: "your configuration", where: log.name };
  const value = incidentRecord(
    log,
    { detectionHours: response.detect.value, coverage: response.coverage.value, policy },
    zone,
  );
  return {
    record: { value, source },
    observed: { value: value.observed, source },
    repair: value.repair && withRanges(value.repair, source),
  };
}

/** With what the log leaves open where the models can follow it: to a mean of a year at most. */
function withRanges({ median, p90 }: RepairFit, source: Source): CountedOutages["repair"] {
  const spread = Math.log(p90.high / median.value) / Z_90;
  const longestMean = median.high * Math.exp(spread ** 2 / 2);
  if (longestMean > LONGEST_HOURS)
    return { median: { value: median.value, source }, p90: { value: p90.value, source } };
  const ranged = ({ value, low, high }: Fitted): Sourced<number> => ({ value, range: { low, high }, source });
  return { median: ranged(median), p90: ranged(p90) };
}

/** Whether anything of a declaration says how long repairs take. */
export function saysRepair(incidents: WhatIf["incidents"]): boolean {
  return Object.values(incidents?.repair ?? {}).some((quantity) => quantity?.kind === "given");
}
