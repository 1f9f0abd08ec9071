/** One input of a computation that can be turned: how to read it, and the input with another value. */
export interface Dial<Input> {
  readonly name: string;
  /** Undefined where the input has no such part. */
  readonly read: (input: Input) => number | undefined;
  readonly write: (input: Input, value: number) => Input;
  /** How far it plausibly goes, its 10 % and 90 % points; ±50 % is taken where nobody said. */
  readonly range?: DialRange | undefined;
}

/** The ends of a dial. */
export interface DialRange {
  readonly low: number;
  readonly high: number;
}

/** What turning one dial does to the total, all others as they are. */
export interface TornadoBar<Turned> {
  readonly dial: Turned;
  readonly value: number;
  readonly range: DialRange;
  readonly totalAtLow: number;
  readonly totalAtHigh: number;
  /** The change of the total for 10 % more, as a share of the total; 0 where the total is 0. */
  readonly elasticity: number;
}

/** The bars of a tornado, longest first. `total` must be exact: there is no noise floor to hide a small effect. */
export function tornado<Input, Turned extends Dial<Input>>(
  input: Input,
  dials: readonly Turned[],
  total: (input: Input) => number,
): readonly TornadoBar<Turned>[] {
  const base = total(input);
  const bars = dials.flatMap((dial) => {
    const value = dial.read(input);
    return value === undefined ? [] : [bar(input, dial, value, total, base)];
  });
  return bars.sort((a, b) => Math.abs(b.totalAtHigh - b.totalAtLow) - Math.abs(a.totalAtHigh - a.totalAtLow));
}

function bar<Input, Turned extends Dial<Input>>(
  input: Input,
  dial: Turned,
  value: number,
  total: (input: Input) => number,
  base: number,
): TornadoBar<Turned> {
  const range = dial.range ?? { low: value * 0.5, high: value * 1.5 };
  const more = total(dial.write(input, value * 1.1));
  return {
    dial,
    value,
    range,
    totalAtLow: total(dial.write(input, range.low)),
    totalAtHigh: total(dial.write(input, range.high)),
    elasticity: base === 0 ? 0 : (more - base) / base,
  };
}
