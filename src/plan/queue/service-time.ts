import { bisect, bracket } from "../bisect.ts";
import { notNegative } from "../accept.ts";
import { erfc, gammaQ } from "../special.ts";

/** How service times spread around a mean of 1. */
export interface ServiceTime {
  readonly shape: "fixed" | "gamma" | "exponential" | "mixed" | "lognormal";
  /** P(a service takes longer than so many means). */
  readonly tail: (means: number) => number;
}

/**
 * Service times with a squared coefficient of variation: fixed at 0, gamma up to 1, exponential at 1, lognormal from 2 on, which
 * is how pages spread whose work differs; between 1 and 2 a mix of exponential and lognormal ones, which has just that variation.
 */
export function serviceTime(variation: number): ServiceTime {
  notNegative("service variation", variation);
  if (variation === 0) return { shape: "fixed", tail: (means) => (means < 1 ? 1 : 0) };
  if (variation === 1) return { shape: "exponential", tail: exponentialTail };
  if (variation < 1) {
    const shape = 1 / variation;
    return { shape: "gamma", tail: (means) => (means <= 0 ? 1 : gammaQ(shape, shape * means)) };
  }
  const long = lognormalTail(Math.max(variation, LOGNORMAL_FROM));
  if (variation >= LOGNORMAL_FROM) return { shape: "lognormal", tail: long };
  const share = (variation - 1) / (LOGNORMAL_FROM - 1);
  return { shape: "mixed", tail: (means) => share * long(means) + (1 - share) * exponentialTail(means) };
}

/** The time, in means, that a share of services does not exceed. */
export function serviceQuantile({ shape, tail }: ServiceTime, share: number): number {
  if (shape === "fixed") return 1;
  const excess = (means: number): number => 1 - share - tail(means);
  return bisect(excess, 0, bracket(excess, 1));
}

const LOGNORMAL_FROM = 2;

function exponentialTail(means: number): number {
  return means <= 0 ? 1 : Math.exp(-means);
}

function lognormalTail(variation: number): (means: number) => number {
  const square = Math.log1p(variation);
  const deviation = Math.sqrt(square);
  return (means) => (means <= 0 ? 1 : erfc((Math.log(means) + square / 2) / deviation / Math.SQRT2) / 2);
}
