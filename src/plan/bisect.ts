/**
 * The point between `low` and `high` where a rising function crosses zero, to the last bit that bisection can give.
 *
 * The caller guarantees the bracket: the function is at most 0 at `low` and at least 0 at `high`.
 */
export function bisect(rising: (x: number) => number, low: number, high: number): number {
  let [below, above] = [low, high];
  for (let middle = (below + above) / 2; middle > below && middle < above; middle = (below + above) / 2) {
    if (rising(middle) < 0) below = middle;
    else above = middle;
  }
  return above;
}

/** The first of `start`, 2·`start`, 4·`start` … at which the rising function is no longer below zero. */
export function bracket(rising: (x: number) => number, start: number): number {
  let high = start;
  while (rising(high) < 0 && high < Number.MAX_VALUE / 4) high *= 2;
  return high;
}
