import { fraction, notNegative, positive } from "../accept.ts";

/** The unavailability of a unit with one cold spare, a perfect switch and one repair crew; rates in 1/h. */
export function coldStandbyUnavailability(failureRate: number, repairRate: number): number {
  const load = positive("failureRate", failureRate) / positive("repairRate", repairRate);
  return (load * load) / (1 + load + load * load);
}

/** An active unit and a hot standby; rates in 1/h, times in h. */
export interface ActiveStandby {
  readonly failureRate: number;
  readonly standbyFailureRate: number;
  readonly repairRate: number;
  /** Probability that the failover works. */
  readonly coverage: number;
  readonly switchTime: number;
  /** Time until a person has completed a failover that did not work. */
  readonly manualTime: number;
}

/**
 * The unavailability of a pair whose failover may fail.
 *
 * States: both well, switching, failover failed, one left, none left; balance equations solved by hand.
 */
export function activeStandbyUnavailability(pair: ActiveStandby): number {
  const { failureRate, standbyFailureRate, repairRate, coverage, switchTime, manualTime } = pair;
  positive("failureRate", failureRate);
  positive("repairRate", repairRate);
  notNegative("standbyFailureRate", standbyFailureRate);
  notNegative("switchTime", switchTime);
  notNegative("manualTime", manualTime);
  fraction("coverage", coverage);
  const failing = failureRate * (coverage * switchTime + (1 - coverage) * manualTime);
  const leaving = failureRate + standbyFailureRate;
  const oneLeft = 1 / (1 + (repairRate * (1 + failing)) / leaving + failureRate / repairRate);
  return oneLeft * ((repairRate * failing) / leaving + failureRate / repairRate);
}

/** The unavailability of a standby whose failures show only at its tests, `interval` hours apart. */
export function latentUnavailability(failureRate: number, interval: number): number {
  const missed = notNegative("failureRate", failureRate) * notNegative("interval", interval);
  // The series takes over where 1 − (1 − e⁻ˣ)/x would cancel.
  if (missed < 1e-4) return missed / 2 - (missed * missed) / 6;
  return 1 + Math.expm1(-missed) / missed;
}
