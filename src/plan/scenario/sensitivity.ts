import { PlanInputError } from "../input-error.ts";

/** One input of a computation that can be turned: how to read it, and the input with another value. */
export interface Dial<Input> {
  readonly name: string;
  /** Undefined where the input has no such part. */
  readonly read: (input: Input) => number | undefined;
  readonly write: (input: Input, value: number) => Input;
  /** How far it plausibly goes; ±50 % is taken where nobody said. */
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
  /** As far as the input can be turned. */
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
  const turned = (to: number): Turn => turnedTo(input, dial, { value, total: base, to }, total);
  const [low, high, more] = [turned(range.low), turned(range.high), turned(value * 1.1)];
  const step = value === 0 || more.value === value ? 0 : (more.value / value - 1) / 0.1;
  return {
    dial,
    value,
    range: { low: low.value, high: high.value },
    totalAtLow: low.total,
    totalAtHigh: high.total,
    elasticity: base === 0 || step === 0 ? 0 : (more.total - base) / base / step,
  };
}

interface Turn {
  readonly value: number;
  readonly total: number;
}

/** The input turned as far as it goes: a range, and ten percent more, may leave what can be computed with. */
function turnedTo<Input>(
  input: Input,
  { read, write }: Dial<Input>,
  { value, total: base, to }: Turn & { readonly to: number },
  total: (input: Input) => number,
): Turn {
  for (let [at, halvings] = [to, 0]; halvings < MOST_HALVINGS; halvings++, at = (at + value) / 2) {
    try {
      const turned = write(input, at);
      return { value: read(turned) ?? at, total: total(turned) };
    } catch (error) {
      if (!(error instanceof PlanInputError)) throw error;
    }
  }
  return { value, total: base };
}

const MOST_HALVINGS = 8;
