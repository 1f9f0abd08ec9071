/**
 * Shares out `cells` in proportion to values from zero, by largest remainder. What is more than zero gets one cell at least
 * while there are enough, since a phase that takes place must be seen.
 */
export function share(values: readonly number[], cells: number): readonly number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total <= 0 || cells <= 0) return values.map(() => 0);
  const exact = values.map((value) => (value / total) * cells);
  const counts = exact.map((size) => (size > 0 ? Math.max(1, Math.floor(size)) : 0));
  for (let rest = cells - sum(counts); rest !== 0; rest -= Math.sign(rest)) {
    const at = mostOff(counts, exact, Math.sign(rest));
    counts[at] = (counts[at] ?? 0) + Math.sign(rest);
  }
  return counts;
}

/** The place that is most short of its exact size (sign 1) or most beyond it (sign -1, the largest counts first to keep ones). */
function mostOff(counts: readonly number[], exact: readonly number[], sign: number): number {
  const off = counts.map((count, index) => ((exact[index] ?? 0) - count) * sign);
  const free = off.map((value, index) =>
    sign > 0 ? ((exact[index] ?? 0) > 0 ? value : -Infinity) : spare(counts[index] ?? 0, value),
  );
  return free.indexOf(Math.max(...free));
}

function spare(count: number, off: number): number {
  if (count > 1) return off;
  return count === 1 ? off - 1e9 : -Infinity;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
