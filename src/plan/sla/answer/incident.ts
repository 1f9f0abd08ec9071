import type { Figure } from "../figure.ts";

/** Where the time of a mean incident goes. */
export interface IncidentAnswer {
  /** Its phases, in their order. */
  readonly phases: readonly IncidentPhase[];
  /** Hours that the service is down; shorter than the phases together where a failover bridges them. */
  readonly outage: Figure;
  /** Hours of it that count for the promise. */
  readonly counted: Figure;
  /** Money; absent when nobody said what an hour costs. */
  readonly cost: Figure | undefined;
}

/** A stretch of an incident. */
export interface IncidentPhase {
  /** What happens in it. */
  readonly name: "detect" | "notify" | "wait for a human" | "react" | "repair";
  /** Hours that it takes on average. */
  readonly time: Figure;
}
