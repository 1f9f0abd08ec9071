/** ln Γ(x) for x > 0; NaN elsewhere. */
export function lgamma(x: number): number {
  if (!(x > 0)) return NaN;
  let shift = 1;
  let y = x;
  for (; y < STIRLING_FROM; y++) shift *= y;
  return (y - 0.5) * Math.log(y) - y + HALF_LN_TWO_PI + stirlingError(y) - Math.log(shift);
}

/** The regularised lower incomplete gamma function P(a, x), a > 0, x ≥ 0. */
export function gammaP(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

/** The regularised upper incomplete gamma function Q(a, x) = 1 − P(a, x), without cancellation where it is small. */
export function gammaQ(a: number, x: number): number {
  if (x <= 0) return 1;
  if (x === Infinity) return 0;
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

/** P(N ≤ n) of a Poisson count with the given mean; 0 for n below 0. */
export function poissonCdf(n: number, mean: number): number {
  return n < 0 ? 0 : gammaQ(Math.floor(n) + 1, mean);
}

/** C(n, k) as a double: exact while it fits 53 bits, within rounding beyond. */
export function binomial(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) product = (product * (n - i + 1)) / i;
  return k < 0 || k > n ? 0 : product;
}

function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * EPSILON; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return poissonWeight(a, x) * sum;
}

/** Lentz's evaluation of the continued fraction; converges fast for x ≥ a + 1. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < MOST_TERMS; i++) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / (b + numerator * d);
    c = b + numerator / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < EPSILON) break;
  }
  return poissonWeight(a, x) * a * fraction;
}

/**
 * xᵃ e⁻ˣ / Γ(a+1), by the saddle-point form that keeps its digits for large a.
 *
 * @see Loader, Fast and Accurate Computation of Binomial Probabilities (2000)
 */
function poissonWeight(a: number, x: number): number {
  if (a < STIRLING_FROM) return Math.exp(a * Math.log(x) - x - lgamma(a + 1));
  const surplus = (x - a) / a;
  const deviance = a * (surplus - Math.log1p(surplus));
  return Math.exp(-deviance - stirlingError(a)) / Math.sqrt(2 * Math.PI * a);
}

/** What Stirling's formula for ln Γ leaves out, from y = 10 on. */
function stirlingError(y: number): number {
  const z = 1 / (y * y);
  const tail = 1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360360 - z * (1 / 156))));
  return (1 / 12 - z * (1 / 360 - z * tail)) / y;
}

const STIRLING_FROM = 10;
const HALF_LN_TWO_PI = 0.9189385332046727418;
const EPSILON = Number.EPSILON / 4;
const MOST_TERMS = 100_000;
