/** A point of a curve; y may be infinite where the model says so. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The y of a curve at x, straight between its points (by rising x); undefined outside and beside points that are not finite. */
export function valueAt(points: readonly Point[], x: number): number | undefined {
  const next = firstFrom(points, x);
  const to = points[next];
  if (!to) return undefined;
  if (to.x === x) return finite(to.y);
  const from = points[next - 1];
  return from && finite(from.y + ((to.y - from.y) * (x - from.x)) / (to.x - from.x));
}

/** The first x at which a curve is above `limit`; undefined when it never is. */
export function crossing(points: readonly Point[], limit: number): number | undefined {
  const above = points.findIndex(({ y }) => y > limit);
  const to = points[above];
  if (!to) return undefined;
  const from = points[above - 1];
  if (!from || !Number.isFinite(to.y) || !Number.isFinite(from.y)) return to.x;
  return from.x + ((to.x - from.x) * (limit - from.y)) / (to.y - from.y);
}

function firstFrom(points: readonly Point[], x: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.x ?? Infinity) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function finite(y: number): number | undefined {
  return Number.isFinite(y) ? y : undefined;
}
