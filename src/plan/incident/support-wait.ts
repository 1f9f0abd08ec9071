import { PlanInputError } from "../input-error.ts";
import { type Steps } from "../steps.ts";

/** Refuses a calendar without any covered hour: every outage would last for ever. */
export function requireSupport(cover: Steps): void {
  if (cover.values.some((value) => value > 0)) return;
  throw new PlanInputError(
    "response.coverage",
    "never",
    "at least one hour a week, since otherwise nobody ever responds",
  );
}
