import type { MaybeInfinite } from "../answer-value.ts";
import { positive } from "../accept.ts";
import { PlanInputError } from "../input-error.ts";
import { studentTQuantile } from "../special.ts";
import { inverse } from "./linear.ts";
import { uslPeak, uslThroughput } from "./usl.ts";
import { atBound, lawOf, normalMatrix, searchUsl, squares } from "./usl-search.ts";
import type { Measurement, Parameters } from "./usl-search.ts";
import type { Usl } from "./usl.ts";

/** A fitted parameter with its 95 % interval, or one that the fit drove to an end of its range. */
export type Estimate = EstimateWithin | EstimateAtBound;

/** A fitted parameter with its 95 % interval. */
export interface EstimateWithin {
  /** Whether the readings decide it. */
  readonly kind: "estimate";
  /** The parameter. */
  readonly value: number;
  /** Its standard error. */
  readonly error: number;
  /** The lower end of its 95 % interval. */
  readonly low: number;
  /** The upper end of its 95 % interval. */
  readonly high: number;
}

/** A parameter that the fit drove to an end of its range. */
export interface EstimateAtBound {
  /** Whether the readings decide it. */
  readonly kind: "at-bound";
  /** The end of its range. */
  readonly value: number;
}

/** A fitted law. */
export interface UslFit {
  /** Whether a law could be fitted. */
  readonly kind: "fit";
  /** The law. */
  readonly law: Usl;
  /** γ: requests per second of one client. */
  readonly gamma: Estimate;
  /** α: share of work that cannot be done in parallel. */
  readonly alpha: Estimate;
  /** β: cost of each pair of clients agreeing. */
  readonly beta: Estimate;
  /** Residual standard deviation, in requests per second. */
  readonly residual: number;
  /** Clients at the highest throughput; not identifiable when a parameter is at its bound or β may be zero. */
  readonly peak: UslPeak | NoUslPeak;
  /** Requests per second that contention alone allows, γ/α; infinite without contention. */
  readonly ceiling: MaybeInfinite;
  /** Fewer than six measurements: the intervals are wide. */
  readonly fewPoints: boolean;
  /** Largest number of clients that was measured. */
  readonly measuredTo: number;
}

/** Where throughput is highest. */
export interface UslPeak {
  /** Whether it can be told. */
  readonly kind: "peak";
  /** Clients at once. */
  readonly clients: number;
}

/** The measurements do not tell where throughput is highest. */
export interface NoUslPeak {
  /** Whether it can be told. */
  readonly kind: "not-identifiable";
}

/** Throughput that is highest with the fewest clients says only what one client gets. */
export interface GammaOnly {
  /** Whether a law could be fitted. */
  readonly kind: "gamma-only";
  /** γ: requests per second of one client. */
  readonly gamma: number;
}

/**
 * Fits the universal scalability law to measured throughputs.
 *
 * Throws `PlanInputError` for fewer than four measurements or fewer than three different numbers of clients.
 */
export function fitUsl(measurements: readonly Measurement[]): UslFit | GammaOnly {
  checkMeasurements(measurements);
  const fewest = Math.min(...measurements.map(({ clients }) => clients));
  const most = Math.max(...measurements.map(({ throughput }) => throughput));
  if (measurements.every(({ clients, throughput }) => throughput < most || clients === fewest)) {
    return { kind: "gamma-only", gamma: most / fewest };
  }
  const parameters = searchUsl(measurements);
  const law = lawOf(parameters);
  const variance = squares(measurements, parameters) / (measurements.length - 3);
  const [gamma, alpha, beta] = estimates(measurements, parameters, variance);
  const identifiable = alpha.kind === "estimate" && beta.kind === "estimate" && beta.low > 0;
  return {
    kind: "fit",
    law,
    gamma,
    alpha,
    beta,
    residual: Math.sqrt(variance),
    peak: identifiable ? { kind: "peak", clients: uslPeak(law) } : { kind: "not-identifiable" },
    ceiling: law.gamma / law.alpha,
    fewPoints: measurements.length < 6,
    measuredTo: Math.max(...measurements.map(({ clients }) => clients)),
  };
}

/** What a fit says about a number of clients: nothing beyond one and a half times what was measured. */
export type UslPrediction = ExpectedThroughput | OutOfRange;

/** The throughput to expect. */
export interface ExpectedThroughput {
  /** Whether so many clients were measured. */
  readonly kind: "measured" | "extrapolated";
  /** Requests per second. */
  readonly throughput: number;
}

/** More clients than the fit may be asked about. */
export interface OutOfRange {
  /** Whether so many clients were measured. */
  readonly kind: "out-of-range";
  /** Clients up to which it may be asked. */
  readonly most: number;
}

/** The throughput to expect, where the fit may be asked. */
export function predictUsl({ law, measuredTo }: UslFit, clients: number): UslPrediction {
  if (clients > EXTRAPOLATION * measuredTo) return { kind: "out-of-range", most: EXTRAPOLATION * measuredTo };
  return { kind: clients > measuredTo ? "extrapolated" : "measured", throughput: uslThroughput(law, clients) };
}

function estimates(
  measurements: readonly Measurement[],
  parameters: Parameters,
  variance: number,
): readonly [Estimate, Estimate, Estimate] {
  const free = ([0, 1, 2] as const).filter((index) => !atBound(parameters, index));
  const matrix = normalMatrix(measurements, parameters);
  const covariance = inverse(free.map((row) => free.map((column) => matrix[row]?.[column] ?? 0)));
  const t = studentTQuantile(0.975, measurements.length - 3);
  const estimate = (index: 0 | 1 | 2): Estimate => {
    const value = parameters[index];
    const at = free.indexOf(index);
    const spread = covariance?.[at]?.[at];
    if (spread === undefined) return { kind: "at-bound", value };
    const error = Math.sqrt(variance * spread);
    return { kind: "estimate", value, error, low: value - t * error, high: value + t * error };
  };
  return [estimate(0), estimate(1), estimate(2)];
}

function checkMeasurements(measurements: readonly Measurement[]): void {
  const { length } = measurements;
  if (length < 4) throw new PlanInputError("measurements", `${length} points`, "4 points or more, better 6");
  measurements.forEach(({ clients, throughput }, index) => {
    positive(`measurements[${index}].clients`, clients);
    positive(`measurements[${index}].throughput`, throughput);
  });
  const different = new Set(measurements.map(({ clients }) => clients)).size;
  if (different < 3) throw new PlanInputError("different numbers of clients", different, "3 or more");
}

const EXTRAPOLATION = 1.5;
