/** One input of a computation that can be turned: how to read it, and the input with another value. */
export interface Dial<Input> {
  readonly name: string;
  /** Undefined where the input has no such part. */
  readonly read: (input: Input) => number | undefined;
  readonly write: (input: Input, value: number) => Input;
}

/** How far a dial plausibly goes, its 10 % and 90 % points; `assumed` when nobody said and ±50 % was taken. */
export interface DialRange {
  readonly low: number;
  readonly high: number;
  readonly assumed: boolean;
}

/** What turning one dial does to the total, all others as they are. */
export interface TornadoBar {
  readonly name: string;
  readonly value: number;
  readonly range: DialRange;
  readonly totalAtLow: number;
  readonly totalAtHigh: number;
  /** The change of the total for 10 % more, as a share of the total; 0 where the total is 0. */
  readonly elasticity: number;
}

/** The bars of a tornado, longest first. `total` must be exact: there is no noise floor to hide a small effect. */
export function tornado<Input>(
  input: Input,
  dials: readonly Dial<Input>[],
  ranges: ReadonlyMap<string, DialRange>,
  total: (input: Input) => number,
): readonly TornadoBar[] {
  const base = total(input);
  const bars = dials.flatMap((dial) => {
    const value = dial.read(input);
    return value === undefined ? [] : [bar(input, dial, value, ranges.get(dial.name), total, base)];
  });
  return bars.sort((a, b) => Math.abs(b.totalAtHigh - b.totalAtLow) - Math.abs(a.totalAtHigh - a.totalAtLow));
}

function bar<Input>(
  input: Input,
  { name, write }: Dial<Input>,
  value: number,
  stated: DialRange | undefined,
  total: (input: Input) => number,
  base: number,
): TornadoBar {
  const range = stated ?? { low: value * 0.5, high: value * 1.5, assumed: true };
  const more = total(write(input, value * 1.1));
  return {
    name,
    value,
    range,
    totalAtLow: total(write(input, range.low)),
    totalAtHigh: total(write(input, range.high)),
    elasticity: base === 0 ? 0 : (more - base) / base,
  };
}
