import { fitUsl, predictUsl } from "../scaling/usl-fit.ts";
import type { UslFit, UslPrediction } from "../scaling/usl-fit.ts";
import type { CapacityInputs } from "./inputs.ts";

/** What a load test says about more clients at once. */
export type LoadTestAnswer =
  | {
      readonly kind: "fit";
      readonly fit: UslFit;
      readonly predictions: readonly { readonly clients: number; readonly prediction: UslPrediction }[];
    }
  | { readonly kind: "gamma-only"; readonly gamma: number };

/** Fits the measured steps; undefined when nothing was measured. */
export function loadTestAnswer(loadTest: CapacityInputs["loadTest"]): LoadTestAnswer | undefined {
  if (loadTest.length === 0) return undefined;
  const fit = fitUsl(loadTest.map(({ value }) => value));
  if (fit.kind === "gamma-only") return fit;
  const asked = [...new Set([1, 1.5, 2].map((factor) => Math.round(fit.measuredTo * factor)))];
  return { kind: "fit", fit, predictions: asked.map((clients) => ({ clients, prediction: predictUsl(fit, clients) })) };
}
