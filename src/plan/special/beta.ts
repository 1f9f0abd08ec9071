import { lgamma } from "./gamma.ts";

/** The regularised incomplete beta function I_x(a, b), a and b > 0, x from 0 to 1. */
export function betaI(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return x < (a + 1) / (a + b + 2) ? lower(x, 1 - x, a, b) : 1 - lower(1 - x, x, b, a);
}

function lower(x: number, rest: number, a: number, b: number): number {
  const front = a * Math.log(x) + b * Math.log(rest) + lgamma(a + b) - lgamma(a) - lgamma(b);
  return (Math.exp(front) / a) * continuedFraction(x, a, b);
}

/** Lentz's evaluation of DLMF 8.17.22, two terms a round. */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  const step = (numerator: number): number => {
    d = 1 / away(1 + numerator * d);
    c = away(1 + numerator / c);
    fraction *= c * d;
    return c * d;
  };
  for (let m = 1; m < MOST_TERMS; m++) {
    step((m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)));
    const factor = step((-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)));
    if (Math.abs(factor - 1) < Number.EPSILON) break;
  }
  return fraction;
}

/** Lentz's guard: a denominator of exactly zero becomes a tiny number. */
function away(value: number): number {
  return value === 0 ? 1e-300 : value;
}

const MOST_TERMS = 100_000;
