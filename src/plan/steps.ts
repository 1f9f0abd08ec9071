/** A piecewise constant function of time, in hours from 0, that repeats after `periodHours`. */
export interface Steps {
  readonly periodHours: number;
  /** Where the pieces start, rising from 0; all below `periodHours`. */
  readonly edges: readonly number[];
  readonly values: readonly number[];
  /** The integral from 0 to each edge, and to the end of the period. */
  readonly cumulative: readonly number[];
}

/** A stretch of hours with a value. */
export interface Band {
  readonly startHour: number;
  readonly endHour: number;
  readonly value: number;
}

/** The function that takes the value of the first band that holds an hour, and `base` where none does. */
export function stepsOf(periodHours: number, bands: readonly Band[], base: number): Steps {
  const edges = rising([0, ...bands.flatMap(({ startHour, endHour }) => [startHour, endHour])]).filter(
    (edge) => edge >= 0 && edge < periodHours,
  );
  return fromPieces(periodHours, edges, painted(edges, bands, base));
}

/** The value at an hour, which may lie in any period. */
export function valueAt(steps: Steps, hour: number): number {
  return steps.values[pieceAt(steps, within(steps, hour))] ?? 0;
}

/** The mean over a period. */
export function meanOf({ cumulative, periodHours }: Steps): number {
  return (cumulative.at(-1) ?? 0) / periodHours;
}

/** ∫ from 0 to `hour`, which may lie in any period. */
export function integralTo(steps: Steps, hour: number): number {
  const periods = Math.floor(hour / steps.periodHours);
  const rest = hour - periods * steps.periodHours;
  const piece = pieceAt(steps, rest);
  const ofPiece = (rest - (steps.edges[piece] ?? 0)) * (steps.values[piece] ?? 0);
  return periods * (steps.cumulative.at(-1) ?? 0) + (steps.cumulative[piece] ?? 0) + ofPiece;
}

/** `integralTo` for hours that never fall from one look to the next: each edge is passed once. */
export function risingIntegral({ edges, values, cumulative, periodHours }: Steps): (hour: number) => number {
  const whole = cumulative.at(-1) ?? 0;
  let [periods, piece] = [-Infinity, 0];
  return (hour) => {
    const period = Math.floor(hour / periodHours);
    if (period !== periods) [periods, piece] = [period, 0];
    const rest = hour - period * periodHours;
    while ((edges[piece + 1] ?? Infinity) <= rest) piece++;
    return period * whole + (cumulative[piece] ?? 0) + (rest - (edges[piece] ?? 0)) * (values[piece] ?? 0);
  };
}

/** ∫ from one hour to another. */
export function integralBetween(steps: Steps, from: number, to: number): number {
  return integralTo(steps, to) - integralTo(steps, from);
}

/** The first hour from `hour` on at which a function that is not negative is above 0; Infinity when it never is. */
export function nextPositive(steps: Steps, hour: number): number {
  if (!steps.values.some((value) => value > 0)) return Infinity;
  const start = hour - within(steps, hour);
  let piece = pieceAt(steps, hour - start);
  if ((steps.values[piece] ?? 0) > 0) return hour;
  let periods = 0;
  do {
    piece++;
    if (piece === steps.edges.length) [piece, periods] = [0, periods + 1];
  } while ((steps.values[piece] ?? 0) <= 0);
  return start + periods * steps.periodHours + (steps.edges[piece] ?? 0);
}

/** The first hour at which the integral from 0 of a function that is not negative reaches `area`; the function must be above 0 somewhere. */
export function hourOfIntegral(steps: Steps, area: number): number {
  const whole = steps.cumulative.at(-1) ?? 0;
  const periods = Math.max(0, Math.ceil(area / whole) - 1);
  const rest = area - periods * whole;
  const piece = Math.max(0, lastBelow(steps.cumulative, rest));
  const value = steps.values[piece] ?? 0;
  const inside = value > 0 ? (rest - (steps.cumulative[piece] ?? 0)) / value : 0;
  return periods * steps.periodHours + (steps.edges[piece] ?? 0) + inside;
}

/** Visits the edges after one hour and before another, in any period, each with the value from there on. */
export function eachEdge(steps: Steps, from: number, to: number, visit: (hour: number, value: number) => void): void {
  const { edges, values, periodHours } = steps;
  if (edges.length === 1) return;
  const rest = within(steps, from);
  let [piece, start] = [pieceAt(steps, rest) + 1, from - rest];
  for (;;) {
    if (piece === edges.length) [piece, start] = [0, start + periodHours];
    const hour = start + (edges[piece] ?? 0);
    if (hour >= to) return;
    // An edge that rounding puts on the hour itself is behind it.
    if (hour > from) visit(hour, values[piece] ?? 0);
    piece++;
  }
}

/** The edges of a function strictly between two hours, in any period. */
export function edgesIn(steps: Steps, from: number, to: number): readonly number[] {
  const edges: number[] = [];
  eachEdge(steps, from, to, (edge) => edges.push(edge));
  return edges;
}

/** Numbers in rising order without repeats. */
export function rising(numbers: readonly number[]): number[] {
  // Sorted as doubles: a real year cuts into thousands of pieces for each repair time.
  return [...Float64Array.from(new Set(numbers)).sort()];
}

/** The value of each piece: the bands one over the other, so that the first lies on top. */
function painted(edges: readonly number[], bands: readonly Band[], base: number): readonly number[] {
  const values = edges.map(() => base);
  const pieceFrom = (hour: number): number => lastBelow(edges, hour) + 1;
  for (const { startHour, endHour, value } of bands.toReversed())
    if (startHour < endHour) values.fill(value, pieceFrom(startHour), pieceFrom(endHour));
  return values;
}

function fromPieces(periodHours: number, edges: readonly number[], values: readonly number[]): Steps {
  const kept = edges.map((_, index) => index).filter((index) => index === 0 || values[index] !== values[index - 1]);
  const starts = kept.map((index) => edges[index] ?? 0);
  const levels = kept.map((index) => values[index] ?? 0);
  const cumulative = [0];
  for (const [index, start] of starts.entries()) {
    cumulative.push((cumulative[index] ?? 0) + ((starts[index + 1] ?? periodHours) - start) * (levels[index] ?? 0));
  }
  return { periodHours, edges: starts, values: levels, cumulative };
}

function within({ periodHours }: Steps, hour: number): number {
  const rest = hour - Math.floor(hour / periodHours) * periodHours;
  // Rounding can land a tiny negative hour on the end of the period.
  return rest < periodHours ? rest : 0;
}

function pieceAt({ edges }: Steps, hour: number): number {
  let [low, high] = [0, edges.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((edges[middle] ?? Infinity) <= hour) low = middle;
    else high = middle;
  }
  return low;
}

/** The last index whose element is strictly below `limit`. */
function lastBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [-1, sorted.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < limit) low = middle;
    else high = middle;
  }
  return low;
}
