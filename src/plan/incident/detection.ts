import { notNegative, positive, fraction, wholeNumber } from "../accept.ts";

/** How a monitor notices: it asks every `interval`, then every `retry`, and believes `attempts` failures in a row. One unit of time throughout. */
export interface Polling {
  readonly interval: number;
  readonly retry: number;
  readonly attempts: number;
  /** How long a failing check takes: about 0 when refused, the timeout when the service hangs. */
  readonly checkTime: number;
}

/** From failure to certainty, in the unit of the polling. */
export interface Detection {
  readonly least: number;
  readonly mean: number;
  readonly most: number;
}

/** U(0, I) + (m−1)·r + τ. */
export function detectionTime({ interval, retry, attempts, checkTime }: Polling): Detection {
  const first = positive("detect.interval", interval);
  const repeats = (wholeNumber("detect.attempts", attempts, 1) - 1) * notNegative("detect.retry", retry);
  const least = repeats + notNegative("detect.checkTime", checkTime);
  return { least, mean: least + first / 2, most: least + first };
}

/** The mean extra wait of an escalation whose steps are each acknowledged with a probability, T(1−p)/p, in the unit of the step. */
export function escalationDelay(step: number, acknowledged: number): number {
  const chance = positive("escalation.acknowledged", fraction("escalation.acknowledged", acknowledged));
  return (notNegative("escalation.step", step) * (1 - chance)) / chance;
}

/** The probability that nobody acknowledges any of some steps: (1−p)^k. */
export function nobodyAcknowledges(acknowledged: number, steps: number): number {
  return (1 - fraction("escalation.acknowledged", acknowledged)) ** wholeNumber("escalation.steps", steps, 0);
}
