/** How a number came about: by exact arithmetic from its inputs, between certified bounds, by simulation, or assumed as it stands. */
export type FigureKind = "exact" | "bound" | "simulated" | "assumed";

/** A number with all that is to be said about it; plain JSON. */
export interface Figure {
  /** The number itself. */
  readonly value: number;
  /** Its unit: `h`, `share` (0 to 1), `count`, `1/yr`, `times`, or what money is counted in: a currency, or `fee` for fees of a window. */
  readonly unit: string;
  /** Where it may lie as well; absent where nothing leaves that open. */
  readonly interval?: FigureInterval;
  /** How it came about: by exact arithmetic from its inputs, between certified bounds, by simulation, or assumed as it stands. */
  readonly kind: FigureKind;
  /** Keys of the inputs that it depends on. */
  readonly sources: readonly string[];
}

/** Where the number may lie as well, and why; the two reasons are never mixed. */
export interface FigureInterval {
  /** The lower end, in the number's unit. */
  readonly low: number;
  /** The upper end, in the number's unit. */
  readonly high: number;
  /** Why: more runs would narrow `simulation`, more years of records would narrow `ignorance`, and `bounds` are certified. */
  readonly because: "simulation" | "ignorance" | "bounds";
}

/** A number that follows from its inputs without a remainder. */
export function exact(value: number, unit: string, sources: readonly string[]): Figure {
  return { value, unit, kind: "exact", sources };
}

/** The same number with the interval that the user's own few records leave open. */
export function withIgnorance(figure: Figure, low: number, high: number): Figure {
  return { ...figure, interval: { low, high, because: "ignorance" } };
}
