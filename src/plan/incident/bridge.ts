import { fraction, notNegative } from "../accept.ts";
import { partOfIncident } from "./longest-time.ts";

/** A standby that takes over and then stands alone until people have repaired the first unit. */
export interface Failover {
  /** t_f, from failure to service on the standby. */
  readonly durationHours: number;
  /** C: the probability that it works, a healthy and current standby included. */
  readonly coverage: number;
  /** λ₂ of the survivor, with whatever stress the double load means. */
  readonly survivorFailuresPerHour: number;
  /** What a failed failover adds to the repair. */
  readonly extraDiagnosisHours: number;
  /** The share of the loss that degraded service on the bridge still costs. */
  readonly degradedShare: number;
}

/**
 * The failover itself when its numbers can be computed with.
 *
 * @throws PlanInputError that names the field otherwise.
 */
export function checkFailover(failover: Failover): Failover {
  partOfIncident("failover.duration", failover.durationHours);
  fraction("failover.success", failover.coverage);
  notNegative("failover.survivorFailuresPerHour", failover.survivorFailuresPerHour);
  partOfIncident("failover.extraDiagnosis", failover.extraDiagnosisHours);
  fraction("failover.degradedShare", failover.degradedShare);
  return failover;
}
