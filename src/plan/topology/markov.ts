/** A jump of a continuous-time Markov chain between two states numbered from 0. */
export type Transition = readonly [from: number, to: number, rate: number];

/**
 * The long-run share of time in each state of a chain.
 *
 * Grassmann, Taksar and Heyman's elimination: no subtraction, so tiny probabilities keep all their digits. Every
 * state must lead, directly or not, to state 0.
 */
export function stationary(states: number, transitions: readonly Transition[]): readonly number[] {
  const rates = new Float64Array(states * states);
  for (const [from, to, rate] of transitions) add(rates, from * states + to, rate);
  for (let last = states - 1; last > 0; last--) eliminate(rates, states, last);
  return normalised(backSubstituted(rates, states));
}

/** Redirects the visits of `last` to the states below it, and keeps its inflow per outflow in its column. */
function eliminate(rates: Float64Array, states: number, last: number): void {
  const outflow = sum(rates.subarray(last * states, last * states + last));
  for (let from = 0; from < last; from++) {
    const inflow = at(rates, from * states + last) / outflow;
    rates[from * states + last] = inflow;
    if (inflow === 0) continue;
    for (let to = 0; to < last; to++) {
      if (to !== from) add(rates, from * states + to, inflow * at(rates, last * states + to));
    }
  }
}

function backSubstituted(rates: Float64Array, states: number): readonly number[] {
  const weights = [1];
  for (let state = 1; state < states; state++) {
    weights.push(weights.reduce((total, weight, from) => total + weight * at(rates, from * states + state), 0));
  }
  return weights;
}

function normalised(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => weight / total);
}

function add(values: Float64Array, index: number, value: number): void {
  values[index] = at(values, index) + value;
}

function at(values: Float64Array, index: number): number {
  return values[index] ?? 0;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
