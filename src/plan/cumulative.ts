/** The running integral of a function from 0 on, and the running integral of that. Both are 0 below 0. */
export interface Cumulative {
  /** ∫₀ˣ f. */
  area(this: void, x: number): number;
  /** ∫₀ˣ ∫₀ᵗ f. */
  areaOfArea(this: void, x: number): number;
  /** ∫₀^∞ f: what lies behind the last knot is nothing. */
  readonly whole: number;
  /** The last knot. */
  readonly end: number;
}

/**
 * Tabulates the integrals of a function that is smooth between its knots, which rise from 0: each stretch by three points of
 * Gauss–Legendre, and within it by the cubic with the function itself as slopes at both ends.
 */
export function cumulative(f: (x: number) => number, knots: readonly number[]): Cumulative {
  const at = Float64Array.from(knots);
  const last = at.length - 1;
  const [left, right] = [new Float64Array(last), new Float64Array(last)];
  const [areas, second] = [new Float64Array(at.length), new Float64Array(at.length)];
  for (let piece = 0; piece < last; piece++) {
    const [from = 0, to = 0] = [at[piece], at[piece + 1]];
    const [half, middle] = [(to - from) / 2, (to + from) / 2];
    const [early, mid, late] = [f(middle - half * NODE), f(middle), f(middle + half * NODE)];
    const area = (half * (5 * early + 8 * mid + 5 * late)) / 9;
    const moment = (half * half * (5 * (1 + NODE) * early + 8 * mid + 5 * (1 - NODE) * late)) / 9;
    left[piece] = f(from + half * INSIDE);
    right[piece] = f(to - half * INSIDE);
    areas[piece + 1] = (areas[piece] ?? 0) + area;
    second[piece + 1] = (second[piece] ?? 0) + (areas[piece] ?? 0) * (to - from) + moment;
  }
  const [end, whole, tail] = [at[last] ?? 0, areas[last] ?? 0, second[last] ?? 0];
  const inside = (x: number): Inside => {
    const piece = pieceAt(at, x);
    const [from = 0, to = 0] = [at[piece], at[piece + 1]];
    const length = to - from;
    const [slope = 0, slopeAfter = 0, area = 0] = [left[piece], right[piece], areas[piece]];
    const mean = ((areas[piece + 1] ?? 0) - area) / length;
    return {
      part: (x - from) / length,
      length,
      area,
      areaOfArea: second[piece] ?? 0,
      slope,
      bend: 3 * mean - 2 * slope - slopeAfter,
      twist: slope + slopeAfter - 2 * mean,
    };
  };
  return {
    area: (x) => (x <= 0 ? 0 : x >= end ? whole : areaIn(inside(x))),
    areaOfArea: (x) => (x <= 0 ? 0 : x >= end ? tail + whole * (x - end) : areaOfAreaIn(inside(x))),
    whole,
    end,
  };
}

const NODE = Math.sqrt(3 / 5);

/** Just off a knot, where a function may jump. */
const INSIDE = 1e-9;

/** Where a point lies between two knots, and the cubic of the area there. */
interface Inside {
  /** 0 at the knot before, 1 at the next. */
  readonly part: number;
  readonly length: number;
  readonly area: number;
  readonly areaOfArea: number;
  readonly slope: number;
  readonly bend: number;
  readonly twist: number;
}

function areaIn({ part, length, area, slope, bend, twist }: Inside): number {
  return area + length * part * (slope + part * (bend + part * twist));
}

function areaOfAreaIn({ part, length, area, areaOfArea, slope, bend, twist }: Inside): number {
  const step = length * part;
  return areaOfArea + area * step + step * step * (slope / 2 + part * (bend / 3 + (part * twist) / 4));
}

function pieceAt(knots: Float64Array, x: number): number {
  let [low, high] = [0, knots.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((knots[middle] ?? Infinity) <= x) low = middle;
    else high = middle;
  }
  return low;
}
