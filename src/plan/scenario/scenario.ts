import type { WeeklyHours } from "../calendar/weekly.ts";
import type { CostBand } from "../cost/profile.ts";
import type { DurationFactor } from "../cost/outage-cost.ts";
import type { Failover } from "../incident/bridge.ts";
import type { Repair } from "../incident/repair-time.ts";
import type { Response } from "../incident/timeline.ts";

/** What downtime costs. Money in one currency throughout. */
export interface CostInput {
  readonly basePerHour: number;
  readonly bands: readonly CostBand[];
  /** Handling and restart, however short the outage. */
  readonly perIncident: number;
  readonly factors: readonly DurationFactor[];
}

/** Failovers without a failure: each is an outage of the failover's duration and leaves work behind. */
export interface FalseFailovers {
  readonly perYear: number;
  readonly cleanUpCost: number;
}

/** Downtime that is planned: deployments and restarts, at times of the week. */
export interface PlannedDowntime {
  readonly perYear: number;
  readonly hours: number;
  readonly when: WeeklyHours;
  /** Whether it counts as downtime for the promise. */
  readonly counts: boolean;
}

/** Hours in which failures are so many times as likely as in an hour of factor 1; the first entry that holds an hour counts. */
export interface LikelierHours {
  /** `rest`: every hour that no other entry holds. */
  readonly when: WeeklyHours | "rest";
  readonly times: number;
}

/** One way to run a service, with everything its yearly cost depends on. */
export interface ScenarioInput {
  readonly name: string;
  readonly incidentsPerYear: number;
  /** How much likelier failures are in some hours; left out when all hours are alike. */
  readonly likelier?: readonly LikelierHours[];
  readonly repair: Repair;
  readonly response: Response;
  readonly failover?: Failover;
  readonly falseFailovers?: FalseFailovers;
  readonly planned?: readonly PlannedDowntime[];
  readonly cost: CostInput;
  /** The hours that count for the promise; left out when all do. */
  readonly service?: WeeklyHours;
  readonly measureCostPerYear: number;
}
