/** A point in the units of a drawing. */
export interface Drawn {
  readonly x: number;
  readonly y: number;
}

/** A line through points, as an attribute; one without a finite y leaves a gap. */
export function linePath(points: readonly Drawn[]): string {
  return points
    .map(({ x, y }, index) => {
      if (!Number.isFinite(y)) return "";
      const follows = Number.isFinite(points[index - 1]?.y ?? NaN);
      return `${follows ? "L" : "M"}${tenths(x)},${tenths(y)}`;
    })
    .join("");
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
