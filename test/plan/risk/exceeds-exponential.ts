import { gammaQ, lgamma } from "../../../src/plan/special.ts";

/** P(D > budget), exact, for a Poisson number of exponential outages; hours. */
export function exceedsExponential(incidents: number, meanOutage: number, budget: number): number {
  const counts = Array.from({ length: 60 }, (_, index) => index + 1);
  return counts.reduce((chance, count) => chance + poisson(count, incidents) * gammaQ(count, budget / meanOutage), 0);
}

function poisson(count: number, mean: number): number {
  return Math.exp(count * Math.log(mean) - mean - lgamma(count + 1));
}
