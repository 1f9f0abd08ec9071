/** P(n servers busy or n in the system) for an open queue of c servers, by the sums as the textbooks write them. */
export function waitShare(servers: number, offered: number): number {
  let [term, sum] = [1, 1];
  for (let n = 1; n < servers; n++) {
    term *= offered / n;
    sum += term;
  }
  const all = (term * offered) / servers / (1 - offered / servers);
  return all / (sum + all);
}

/** The share that finds all servers busy when nobody may wait. */
export function blockedShare(servers: number, offered: number): number {
  let [term, sum] = [1, 1];
  for (let n = 1; n <= servers; n++) {
    term *= offered / n;
    sum += term;
  }
  return term / sum;
}

/** Σ e^(−m)·m^k/k! up to n. */
export function poissonSum(n: number, mean: number): number {
  let [term, sum] = [Math.exp(-mean), Math.exp(-mean)];
  for (let k = 1; k <= n; k++) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}

/** Where a falling function reaches a value, by halving. */
export function fallsTo(f: (x: number) => number, value: number, most: number): number {
  let [low, high] = [0, most];
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (f(middle) > value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
