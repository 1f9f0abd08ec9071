import { notNegative, positive } from "../accept.ts";

/** A repairable unit by its two means, in hours: time to failure (up) and time to repair (down). */
export interface Component {
  readonly mttf: number;
  readonly mttr: number;
}

/** The share of time that a unit is down. */
export function componentUnavailability({ mttf, mttr }: Component): number {
  positive("mttf", mttf);
  notNegative("mttr", mttr);
  return mttr / (mttf + mttr);
}
