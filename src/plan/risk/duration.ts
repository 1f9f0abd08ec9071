import { positive } from "../accept.ts";
import { gammaP, gammaQ, lgamma, normalCdf, normalQuantile } from "../special.ts";

/** How long a repair or an outage takes, in hours. */
export interface Duration {
  readonly mean: number;
  readonly secondMoment: number;
  /** P(X > x). */
  readonly survival: (x: number) => number;
  /** E[min(X, x)], the limited expected value. */
  readonly limited: (x: number) => number;
  /** The x with P(X ≤ x) = probability; turns one uniform into one variate. */
  readonly quantile: (probability: number) => number;
}

/** Always the same. */
export function fixedDuration(length: number): Duration {
  positive("duration", length);
  return {
    mean: length,
    secondMoment: length * length,
    survival: (x) => (x < length ? 1 : 0),
    limited: (x) => Math.min(x, length),
    quantile: () => length,
  };
}

/** Exponential, by its mean. */
export function exponentialDuration(mean: number): Duration {
  positive("mean duration", mean);
  return {
    mean,
    secondMoment: 2 * mean * mean,
    survival: (x) => Math.exp(-Math.max(x, 0) / mean),
    limited: (x) => -mean * Math.expm1(-x / mean),
    quantile: (probability) => -mean * Math.log1p(-probability),
  };
}

/** Lognormal, by the mean and standard deviation of its logarithm. */
export interface LognormalDuration extends Duration {
  readonly mu: number;
  readonly sigma: number;
}

/** Lognormal, by its median and the length that one in ten exceeds. */
export function lognormalFromQuantiles(median: number, p90: number): LognormalDuration {
  positive("median duration", median);
  positive("p90 duration minus median", p90 - median);
  return lognormal(Math.log(median), Math.log(p90 / median) / normalQuantile(0.9));
}

/** Lognormal, by its mean and coefficient of variation (standard deviation over mean). */
export function lognormalFromMoments(mean: number, cv: number): LognormalDuration {
  positive("mean duration", mean);
  const variance = Math.log1p(positive("cv", cv) ** 2);
  return lognormal(Math.log(mean) - variance / 2, Math.sqrt(variance));
}

/** Weibull, by its mean and shape; a shape below 1 means that failures cluster. */
export function weibullDuration(mean: number, shape: number): Duration & { readonly scale: number } {
  positive("mean duration", mean);
  positive("shape", shape);
  const scale = mean / gammaOf(1 + 1 / shape);
  return {
    scale,
    mean,
    secondMoment: scale * scale * gammaOf(1 + 2 / shape),
    survival: (x) => Math.exp(-((Math.max(x, 0) / scale) ** shape)),
    limited: (x) => {
      const hazard = (x / scale) ** shape;
      return mean * gammaP(1 + 1 / shape, hazard) + x * gammaQ(1, hazard);
    },
    quantile: (probability) => scale * (-Math.log1p(-probability)) ** (1 / shape),
  };
}

function lognormal(mu: number, sigma: number): LognormalDuration {
  const mean = Math.exp(mu + sigma ** 2 / 2);
  const survival = (x: number): number => (x <= 0 ? 1 : normalCdf((mu - Math.log(x)) / sigma));
  return {
    mu,
    sigma,
    mean,
    secondMoment: Math.exp(2 * mu + 2 * sigma ** 2),
    survival,
    limited: (x) => (x <= 0 ? 0 : mean * normalCdf((Math.log(x) - mu - sigma ** 2) / sigma) + x * survival(x)),
    quantile: (probability) => Math.exp(mu + sigma * normalQuantile(probability)),
  };
}

function gammaOf(x: number): number {
  return Math.exp(lgamma(x));
}
