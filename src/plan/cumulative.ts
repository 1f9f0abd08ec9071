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
  const [areas, seconds] = [new Float64Array(at.length), new Float64Array(at.length)];
  // Within a stretch, u from 0 to 1: area = areas + length·u·(slope + u·(bend + u·twist)).
  const [slopes, bends, twists] = [new Float64Array(last), new Float64Array(last), new Float64Array(last)];
  for (let piece = 0; piece < last; piece++) {
    const [from = 0, to = 0, area = 0, second = 0] = [at[piece], at[piece + 1], areas[piece], seconds[piece]];
    const [half, middle] = [(to - from) / 2, (to + from) / 2];
    const [early, mid, late] = [f(middle - half * NODE), f(middle), f(middle + half * NODE)];
    const mean = (5 * early + 8 * mid + 5 * late) / 18;
    const [first, final] = [f(from + half * INSIDE), f(to - half * INSIDE)];
    areas[piece + 1] = area + mean * (to - from);
    seconds[piece + 1] =
      second + area * (to - from) + (half * half * (5 * (1 + NODE) * early + 8 * mid + 5 * (1 - NODE) * late)) / 9;
    slopes[piece] = first;
    bends[piece] = 3 * mean - 2 * first - final;
    twists[piece] = first + final - 2 * mean;
  }
  const [end, whole, tail] = [at[last] ?? 0, areas[last] ?? 0, seconds[last] ?? 0];
  return {
    area: (x) => {
      if (x <= 0) return 0;
      if (x >= end) return whole;
      const piece = pieceAt(at, x);
      const [from = 0, to = 0, slope = 0, bend = 0, twist = 0] = [
        at[piece],
        at[piece + 1],
        slopes[piece],
        bends[piece],
        twists[piece],
      ];
      const part = (x - from) / (to - from);
      return (areas[piece] ?? 0) + (x - from) * (slope + part * (bend + part * twist));
    },
    areaOfArea: (x) => {
      if (x <= 0) return 0;
      if (x >= end) return tail + whole * (x - end);
      const piece = pieceAt(at, x);
      const [from = 0, to = 0, slope = 0, bend = 0, twist = 0] = [
        at[piece],
        at[piece + 1],
        slopes[piece],
        bends[piece],
        twists[piece],
      ];
      const [step, part] = [x - from, (x - from) / (to - from)];
      const bent = slope / 2 + part * (bend / 3 + (part * twist) / 4);
      return (seconds[piece] ?? 0) + step * ((areas[piece] ?? 0) + step * bent);
    },
    whole,
    end,
  };
}

const NODE = Math.sqrt(3 / 5);

/** Just off a knot, where a function may jump. */
const INSIDE = 1e-9;

function pieceAt(knots: Float64Array, x: number): number {
  let [low, high] = [0, knots.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((knots[middle] ?? Infinity) <= x) low = middle;
    else high = middle;
  }
  return low;
}
