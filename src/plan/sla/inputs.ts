import type { Availability } from "../availability.ts";
import type { Holiday } from "../calendar/holidays.ts";
import type { WeeklyHours } from "../calendar/weekly.ts";
import type { CostBand } from "../cost/profile.ts";
import type { DurationFactor } from "../cost/outage-cost.ts";
import type { RepairPolicy, ResponseBand } from "../incident/timeline.ts";
import type { CreditTier } from "../risk/credits.ts";
import type { OutageClass } from "../risk/outage-classes.ts";
import type { LikelierHours } from "../scenario/scenario.ts";
import type { Source, Sourced } from "../sourced.ts";
import type { IncidentRecord } from "../record/record.ts";
import type { TopologyPart } from "../topology/parts.ts";

/** Everything that an SLA answer is computed from. Hours are hours, money is in `cost.currency`. */
export interface SlaInputs {
  readonly name: string;
  /** How things are, and what was promised. */
  readonly baseline: OperatingInputs;
  /** Ways to run it otherwise, each a set of measures. */
  readonly options: readonly OptionInputs[];
  /** Whether years are simulated for every option; otherwise for the cheapest alone, since simulating takes most of the time. */
  readonly simulateAll: boolean;
  readonly run: RunInputs;
  /** Undefined while nobody said what the service is made of. */
  readonly topology: TopologyInputs | undefined;
  /** Undefined without a log of outages. */
  readonly outages: OutagesInputs | undefined;
  /** What nobody has said yet, in the order in which it is asked. */
  readonly questions: readonly Question[];
}

/** One way to run a service. */
export interface OperatingInputs {
  readonly service: ServiceInputs;
  readonly promise: PromiseInputs;
  /** Undefined when nobody said what an hour costs: then only hours are computed. */
  readonly cost: CostInputs | undefined;
  readonly incidents: IncidentInputs;
  readonly response: ResponseInputs;
  readonly failover: FailoverInputs | undefined;
}

/** Measures that are taken together, with what the service is then. */
export interface OptionInputs {
  readonly measures: readonly string[];
  readonly yearly: Sourced<number>;
  readonly inputs: OperatingInputs;
}

export interface ServiceInputs {
  /** An IANA name. */
  readonly zone: Sourced<string>;
  readonly hours: Sourced<WeeklyHours>;
  /** Regions, dates and calendars, as `holidaysOf` reads them. */
  readonly holidays: Sourced<readonly Holiday[]>;
  readonly maintenance: MaintenanceInputs;
  readonly deploys?: Sourced<readonly Deploy[]> | undefined;
}

/** Deployments or restarts that are planned. */
export interface Deploy {
  readonly perMonth: number;
  /** How long the service is stopped; with several instances, how long each takes to start. */
  readonly hours: number;
  readonly when: WeeklyHours;
  /** Restarted one after the other; 1: the service stops. */
  readonly instances: number;
}

export interface MaintenanceInputs {
  /** Windows, as `maintenanceTime` reads them. */
  readonly windows: Sourced<readonly string[]>;
  readonly counted: Sourced<"yes" | "no" | "both">;
}

export type PromiseWindow =
  | "calendar-month"
  | "calendar-quarter"
  | "calendar-year"
  | "rolling-28-days"
  | "rolling-30-days";

export interface PromiseInputs {
  readonly window: Sourced<PromiseWindow>;
  readonly availability: Sourced<Availability> | undefined;
  readonly longest: Sourced<number> | undefined;
  readonly count: Sourced<number> | undefined;
  readonly classes: Sourced<readonly OutageClass[]> | undefined;
  readonly credits: Sourced<readonly CreditTier[]> | undefined;
  /** In a window. */
  readonly requests?: Sourced<number> | undefined;
  /** A stretch of time that is good or bad as a whole, in hours. */
  readonly slice?: Sourced<number> | undefined;
  /** Money per window. */
  readonly fee: Sourced<number> | undefined;
}

export interface CostInputs {
  readonly currency: Sourced<string>;
  readonly base: Sourced<number>;
  readonly profile: Sourced<readonly CostBand[]>;
  readonly perIncident: Sourced<number>;
  readonly factor: Sourced<readonly DurationFactor[]>;
}

export interface IncidentInputs {
  readonly observed: Sourced<{ readonly count: number; readonly years: number }>;
  readonly repair: RepairInputs;
  readonly policy: Sourced<RepairPolicy>;
  /** Undefined when all hours are alike. */
  readonly byHour?: Sourced<readonly LikelierHours[]> | undefined;
}

/** In hours: always the same time, or a lognormal one. */
export type RepairInputs =
  | { readonly exactly: Sourced<number>; readonly median?: undefined; readonly p90?: undefined }
  | { readonly exactly?: undefined; readonly median: Sourced<number>; readonly p90: Sourced<number> };

export interface ResponseInputs {
  readonly detect: Sourced<number>;
  readonly coverage: Sourced<readonly ResponseBand[]>;
}

export interface FailoverInputs {
  readonly duration: Sourced<number>;
  readonly success: Sourced<number>;
  /** Mean time to failure of the stand-in while it is alone. */
  readonly survivorMttf: Sourced<number>;
}

/** What the service is made of; hours. */
export interface TopologyInputs {
  readonly units: readonly UnitInputs[];
  readonly parts: readonly TopologyPart[];
  /** In words. */
  readonly need: Sourced<string>;
  /** For each group by its name. */
  readonly betas: readonly { readonly group: string; readonly beta: Sourced<number> }[];
  /** Undefined: as many repairs at once as are needed. */
  readonly crews: Sourced<number> | undefined;
}

export interface UnitInputs {
  readonly name: string;
  readonly mttfHours: Sourced<number> | undefined;
  /** Undefined: the response decides. */
  readonly mttrHours: Sourced<number> | undefined;
  /** In the place of both times: measured, or promised by its provider. */
  readonly availability: Sourced<Availability> | undefined;
}

export interface OutagesInputs {
  readonly log: Sourced<IncidentRecord>;
}

export interface RunInputs {
  readonly seed: Sourced<number>;
  /** How many years are simulated; by default the most, and fewer where the numbers settle earlier. */
  readonly years: Sourced<number>;
}

/** Something that nobody said, and what stands in for it. */
export interface Question {
  /** Its place in the order of asking, from 1. */
  readonly number: number;
  /** The question, as it is asked. */
  readonly text: string;
  /** The key of `punchlist.yaml` that answers it. */
  readonly key: string;
  /** What is taken until then; "nothing" when it is left out. */
  readonly taken: string;
  /** Where that comes from; absent when nothing is taken. */
  readonly source: Source | undefined;
}
