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
 * Tabulates the integrals of a function that is smooth between its knots, which rise from 0: in each stretch those of the polynomial
 * through both ends and the three points of Gauss–Legendre.
 */
export function cumulative(f: (x: number) => number, knots: readonly number[]): Cumulative {
  const at = Float64Array.from(knots);
  const last = at.length - 1;
  const rows = new Float64Array(at.length * WIDTH);
  let [area, ofArea] = [0, 0];
  for (let piece = 0; piece < last; piece++) {
    const [from = 0, to = 0] = [at[piece], at[piece + 1]];
    const [length, powers] = [to - from, quartic(f, from, to)];
    rows.set([from, length, area, ofArea, ...powers], piece * WIDTH);
    const [p0, p1, p2, p3, p4] = powers;
    ofArea += length * (area + length * (p0 / 2 + p1 / 6 + p2 / 12 + p3 / 20 + p4 / 30));
    area += length * (p0 + p1 / 2 + p2 / 3 + p3 / 4 + p4 / 5);
  }
  const [end, whole, all] = [at[last] ?? 0, area, ofArea];
  const read = (row: number, column: number): number => rows[row + column] ?? 0;
  const rowAt = (x: number): number => pieceAt(at, x) * WIDTH;
  return {
    area: (x) => {
      if (x <= 0) return 0;
      if (x >= end) return whole;
      const row = rowAt(x);
      const step = x - read(row, FROM);
      const t = step / read(row, LENGTH);
      const high = read(row, P0 + 2) / 3 + t * (read(row, P0 + 3) / 4 + (t * read(row, P0 + 4)) / 5);
      return read(row, AREA) + step * (read(row, P0) + t * (read(row, P0 + 1) / 2 + t * high));
    },
    areaOfArea: (x) => {
      if (x <= 0) return 0;
      if (x >= end) return all + whole * (x - end);
      const row = rowAt(x);
      const step = x - read(row, FROM);
      const t = step / read(row, LENGTH);
      const high = read(row, P0 + 2) / 12 + t * (read(row, P0 + 3) / 20 + (t * read(row, P0 + 4)) / 30);
      const mean = read(row, P0) / 2 + t * (read(row, P0 + 1) / 6 + t * high);
      return read(row, OF_AREA) + step * (read(row, AREA) + step * mean);
    },
    whole,
    end,
  };
}

/** A row for each stretch: where it starts, how long it is, both integrals at its start, and the function by powers of t, 0 to 1 in it. */
const FROM = 0;
const LENGTH = 1;
const AREA = 2;
const OF_AREA = 3;
const P0 = 4;
const WIDTH = 9;

type Quartic = readonly [number, number, number, number, number];

/** By powers of u, −1 to 1 between two knots, and from those by powers of t. */
function quartic(f: (x: number) => number, from: number, to: number): Quartic {
  const [half, middle] = [(to - from) / 2, (to + from) / 2];
  const [first, final] = [f(from + half * INSIDE), f(to - half * INSIDE)];
  const [early, mid, late] = [f(middle - half * NODE), f(middle), f(middle + half * NODE)];
  const [ends, nodes] = [(first + final) / 2 - mid, (early + late) / 2 - mid];
  const [rise, inner] = [(final - first) / 2, (late - early) / 2 / NODE];
  const u4 = (0.6 * ends - nodes) / 0.24;
  const u3 = (rise - inner) / 0.4;
  const [u2, u1] = [ends - u4, rise - u3];
  return [first, 2 * u1 - 4 * u2 + 6 * u3 - 8 * u4, 4 * u2 - 12 * u3 + 24 * u4, 8 * u3 - 32 * u4, 16 * u4];
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
