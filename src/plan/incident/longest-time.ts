import { notNegative } from "../accept.ts";
import { PlanInputError } from "../input-error.ts";

/** A year: whatever takes longer is given up, not repaired. It also bounds the work of every sum over hours. */
export const LONGEST_HOURS = 8760;

/** A part of an incident, from 0 to a year of hours, or an error that names the field. */
export function partOfIncident(field: string, hours: number): number {
  if (notNegative(field, hours) <= LONGEST_HOURS) return hours;
  throw new PlanInputError(field, hours, `at most ${LONGEST_HOURS} h, a year`);
}
