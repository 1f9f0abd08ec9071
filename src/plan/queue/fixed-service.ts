import { utilisation } from "./load.ts";
import type { Load } from "./load.ts";

/**
 * The mean wait when every request takes exactly 1/μ (M/D/c), exact; `Infinity` in overload.
 *
 * The number in the system one service time later is max(n − c, 0) plus a Poisson count. Its mean follows from the
 * roots of zᶜ = e^(λD(z−1)) in the unit disc.
 *
 * @see Janssen and van Leeuwaarden, Analytic computation schemes for the discrete-time bulk service queue (2005)
 */
export function fixedServiceWait(load: Load): number {
  const { servers, arrivalRate } = load;
  const busy = utilisation(load);
  if (busy >= 1) return Infinity;
  if (arrivalRate === 0) return 0;
  const offered = busy * servers;
  let queue = offered / (2 * (servers - offered)) - offered / 2 - (servers - 1) / 2;
  for (let root = 1; root < servers; root++) queue += rootTerm((2 * Math.PI * root) / servers, busy);
  return queue / arrivalRate;
}

/** Re 1/(1 − z) for the root z = e^(i·angle) · e^(busy·(z−1)), by fixed-point iteration, which contracts. */
function rootTerm(angle: number, busy: number): number {
  let [x, y] = [0, 0];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const size = Math.exp(busy * (x - 1));
    const [nextX, nextY] = [size * Math.cos(angle + busy * y), size * Math.sin(angle + busy * y)];
    const moved = Math.abs(nextX - x) + Math.abs(nextY - y);
    [x, y] = [nextX, nextY];
    if (moved < Number.EPSILON) break;
  }
  return (1 - x) / ((1 - x) ** 2 + y ** 2);
}

const MOST_ROUNDS = 100_000;
