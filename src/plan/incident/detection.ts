import { notNegative, positive, wholeNumber } from "../accept.ts";

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
