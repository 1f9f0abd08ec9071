/** How a number came about: by exact arithmetic from its inputs, between certified bounds, by simulation, or assumed as it stands. */
export type FigureKind = "exact" | "bound" | "simulated" | "assumed";

/** A number with all that is to be said about it; plain JSON. */
export interface Figure {
  readonly value: number;
  /** `h`, `share` (0 … 1), `count`, `1/yr`, or a currency. */
  readonly unit: string;
  readonly interval?: FigureInterval;
  readonly kind: FigureKind;
  /** Keys of the inputs that it depends on. */
  readonly sources: readonly string[];
}

/** Where the number may lie as well, and why; the two reasons are never mixed. */
export interface FigureInterval {
  readonly low: number;
  readonly high: number;
  /** `simulation`: more runs would narrow it. `ignorance`: more years of records would. `bounds`: certified. */
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
