import { fraction, notNegative } from "../accept.ts";
import type { DurationFactor } from "../cost/outage-cost.ts";
import { nextEdge, type Steps, valueAt } from "../steps.ts";
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

/** 1 − e^(−λx): the survivor failed within x hours. */
export function failedWithin(perHour: number, hours: number): number {
  return -Math.expm1(-perHour * hours);
}

/** ∫₀^x (1 − e^(−λy)) dy = x − (1−e^(−λx))/λ: the expected time down after a second failure on a bridge of x hours. */
export function lostOnBridge(perHour: number, hours: number): number {
  const x = perHour * hours;
  // The closed form loses its digits to cancellation where x is small.
  if (x < 0.01) return hours * x * (1 / 2 - x * (1 / 6 - x * (1 / 24 - x * (1 / 120 - x / 720))));
  return hours + Math.expm1(-x) / perHour;
}

/**
 * ∫ w(t)·P(down at t) dt from a failover that worked to the end of the repair: w counts in full after a second failure and
 * by `degradedShare` before it. Duration factors run from the first failure.
 */
export function bridgeIntegral(
  weight: Steps,
  startHour: number,
  finishHour: number,
  failover: Failover,
  factors: readonly DurationFactor[],
): number {
  const from = startHour + failover.durationHours;
  let [sum, previous, lostBefore] = [0, from, 0];
  while (previous < finishHour) {
    const cut = Math.min(finishHour, nextChange(weight, startHour, previous, factors));
    const lost = lostOnBridge(failover.survivorFailuresPerHour, cut - from);
    const middle = (previous + cut) / 2;
    const down = lost - lostBefore;
    sum +=
      valueAt(weight, middle) *
      factorAt(factors, middle - startHour) *
      (down + failover.degradedShare * (cut - previous - down));
    [previous, lostBefore] = [cut, lost];
  }
  return sum;
}

/** Where the weight or the duration factor changes next, always later than `hour`. */
function nextChange(weight: Steps, startHour: number, hour: number, factors: readonly DurationFactor[]): number {
  let next = nextEdge(weight, hour);
  // An edge that rounding puts on the hour itself would never be passed.
  if (next <= hour) next = nextEdge(weight, hour + ROUNDING_HOURS);
  for (const { afterHours } of factors) {
    const change = startHour + afterHours;
    if (change > hour && change < next) next = change;
  }
  return next;
}

const ROUNDING_HOURS = 1e-9;

/** g at some hours after the failure; 1 before the first factor. */
function factorAt(factors: readonly DurationFactor[], hours: number): number {
  let latest: DurationFactor | undefined;
  for (const factor of factors) {
    if (factor.afterHours <= hours && factor.afterHours >= (latest?.afterHours ?? 0)) latest = factor;
  }
  return latest?.times ?? 1;
}
