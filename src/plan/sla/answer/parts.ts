import type { Count } from "../../answer-value.ts";
import type { Figure } from "../figure.ts";

/** What the service is down by its parts alone, whatever the record of incidents says; hours a year. */
export interface PartsAnswer {
  /** The parts that must be up, with how long each is down. */
  readonly rows: readonly PartRow[];
  /** Hours a year; absent while a unit's time to failure is missing. */
  readonly total: Figure | undefined;
  /** The share of time, from 0 to 1, that the service is up by its parts; absent with the total. */
  readonly availability: Figure | undefined;
  /** Whether some of the parts were given in percent, so that the whole is shown so. */
  readonly percent: boolean;
  /** What the promises of others leave; absent without a promise, or without a unit that all depends on and that has a promise of its own. */
  readonly shared: SharedBudgetAnswer | undefined;
  /** Units whose mean time to failure nobody said. */
  readonly missing: readonly string[];
}

/** What the promises of others leave of the budget of the coming year. */
export interface SharedBudgetAnswer {
  /** The units that all depends on and that have a promise of their own. */
  readonly dependencies: readonly string[];
  /** Hours that the service may be down in the year. */
  readonly allowed: Figure;
  /** Hours that they may be down, each at another time. */
  readonly theirs: Figure;
  /** Hours that are left; below 0 where they may take more than is allowed. */
  readonly own: Figure;
  /** Hours that are left for each expected incident; absent where none is expected. */
  readonly perIncident: Figure | undefined;
}

/** A part of the service that must be up. */
export interface PartRow {
  /** The unit's or the group's name. */
  readonly part: string;
  /** How many units it has. */
  readonly units: Count;
  /** How many of them must be up. */
  readonly needed: Count;
  /** Hours a year when units fail each for itself. */
  readonly independent: Figure;
  /** Hours a year that failures of all units at once add. */
  readonly commonCause: Figure;
}
