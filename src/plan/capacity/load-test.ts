import { fitUsl, predictUsl } from "../scaling/usl-fit.ts";
import type { GammaOnly, UslFit, UslPrediction } from "../scaling/usl-fit.ts";
import type { CapacityInputs } from "./inputs.ts";

/** What a load test says about more clients at once. */
export type LoadTestAnswer = FittedLoadTest | GammaOnly;

/** A load test through which a law was fitted. */
export interface FittedLoadTest {
  /** Whether a law could be fitted. */
  readonly kind: "fit";
  /** The law. */
  readonly fit: UslFit;
  /** What it says about more clients. */
  readonly predictions: readonly ClientsPrediction[];
}

/** What a fit says about so many clients. */
export interface ClientsPrediction {
  /** Clients at once. */
  readonly clients: number;
  /** What is to be expected. */
  readonly prediction: UslPrediction;
}

/** Fits the measured steps; undefined when nothing was measured. */
export function loadTestAnswer(loadTest: CapacityInputs["loadTest"]): LoadTestAnswer | undefined {
  if (loadTest.length === 0) return undefined;
  const fit = fitUsl(loadTest.map(({ value }) => value));
  if (fit.kind === "gamma-only") return fit;
  const asked = [...new Set([1, 1.5, 2].map((factor) => Math.round(fit.measuredTo * factor)))];
  return { kind: "fit", fit, predictions: asked.map((clients) => ({ clients, prediction: predictUsl(fit, clients) })) };
}
