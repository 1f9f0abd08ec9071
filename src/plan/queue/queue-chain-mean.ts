import type { QueueChain } from "./queue-chain.ts";

/**
 * The mean number of requests in the system.
 *
 * Gauss-Seidel sweeps, each followed by setting the levels (states with as many requests) to the balance of the flow
 * between neighbouring levels: without that, a busy system takes thousands of sweeps.
 */
export function meanLevel(chain: QueueChain): number {
  const chances = new Float64Array(chain.states.length).fill(1);
  let mean = 0;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    relax(chances, chain);
    const next = rebalance(chances, chain);
    if (Math.abs(next - mean) < CONVERGED * next) return next;
    mean = next;
  }
  return mean;
}

function relax(chances: Float64Array, { states }: QueueChain): void {
  states.forEach(({ busy, arrivals, sources, rates }, state) => {
    let inflow = 0;
    for (let index = 0; index < sources.length; index++) {
      inflow += (rates[index] ?? 0) * (chances[sources[index] ?? 0] ?? 0);
    }
    chances[state] = inflow / (busy + arrivals);
  });
}

/** Scales each level so that as much flows up as down, all levels summing to 1; answers with the mean level. */
function rebalance(chances: Float64Array, { states }: QueueChain): number {
  const sums = levelSums(chances, { states });
  const weights = levelWeights(sums);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  states.forEach(({ level }, state) => {
    chances[state] = ((chances[state] ?? 0) * (weights[level] ?? 0)) / ((sums[level]?.mass ?? 1) * total);
  });
  return weights.reduce((sum, weight, level) => sum + level * weight, 0) / total;
}

interface LevelSum {
  mass: number;
  up: number;
  down: number;
}

function levelSums(chances: Float64Array, { states }: QueueChain): readonly LevelSum[] {
  const sums: LevelSum[] = [];
  states.forEach(({ level, busy, arrivals }, state) => {
    const sum = (sums[level] ??= { mass: 0, up: 0, down: 0 });
    const chance = chances[state] ?? 0;
    sum.mass += chance;
    sum.up += chance * arrivals;
    sum.down += chance * busy;
  });
  return sums;
}

function levelWeights(sums: readonly LevelSum[]): readonly number[] {
  let weight = 1;
  return sums.map(({ mass, down }, level) => {
    const below = sums[level - 1];
    if (below !== undefined) weight *= below.up / below.mass / (down / mass);
    return weight;
  });
}

const MOST_SWEEPS = 5000;
const CONVERGED = 1e-9;
