/** A number that is printed, beside the same number by other means. */
export interface Point {
  readonly section: string;
  readonly what: string;
  readonly unit: string;
  readonly printed: number;
  readonly reference: number;
  /** Where the reference comes from: a program of `test/plan/reference`, a formula, or a publication. */
  readonly by: string;
  /** How far they may differ, as a share of the reference. */
  readonly tolerance: number;
}

/** How far a printed number is from its reference, as a share of it. */
export function errorOf({ printed, reference }: Point): number {
  return Math.abs(reference === 0 ? printed : printed / reference - 1);
}
