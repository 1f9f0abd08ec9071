import { notNegative, positive } from "../accept.ts";
import { gammaQuantile } from "../special.ts";

/**
 * What some incidents in some years say of the yearly rate behind them: by Jeffreys' prior it is Gamma(n + ½, T), of which the middle
 * `confidence` is given. No incident at all leaves an open question as well, so `low` is above 0.
 */
export function ratePosterior(
  incidents: number,
  years: number,
  confidence: number,
): { readonly mean: number; readonly low: number; readonly high: number } {
  const shape = notNegative("incidents", incidents) + 0.5;
  const tail = (1 - confidence) / 2;
  const at = (probability: number): number => gammaQuantile(probability, shape) / positive("years", years);
  return { mean: shape / years, low: at(tail), high: at(1 - tail) };
}
