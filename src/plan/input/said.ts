import type { DurationFactor } from "../cost/outage-cost.ts";
import type { RepairPolicy } from "../incident/timeline.ts";
import type { CreditTier } from "../risk/credits.ts";
import type { OutageClass } from "../risk/outage-classes.ts";
import type { PromiseWindow } from "../sla/inputs.ts";

/** What somebody says of a service, by the keys of `punchlist.yaml`; all of it may be left out. Times are hours, shares 0 … 1. */
export interface Said {
  readonly service?: {
    /** An IANA name. */
    readonly zone?: string;
    /** `Mon-Fri 07-20`, `24x7`. */
    readonly hours?: string;
    readonly holidays?: readonly string[];
    readonly maintenance?: { readonly windows?: readonly string[]; readonly counted?: "yes" | "no" | "both" };
  };
  readonly promise?: {
    /** `99.9 %`. */
    readonly availability?: string;
    readonly window?: PromiseWindow;
    readonly longest?: number;
    readonly count?: number;
    readonly classes?: readonly OutageClass[];
    readonly credits?: readonly CreditTier[];
    readonly fee?: number;
  };
  readonly cost?: {
    readonly base?: number;
    readonly profile?: readonly { readonly when: string; readonly perHour: number }[];
    readonly perIncident?: number;
    readonly factor?: readonly DurationFactor[];
    readonly currency?: string;
  };
  readonly incidents?: {
    readonly observed?: { readonly count: number; readonly years: number };
    readonly repair?: { readonly exactly?: number; readonly median?: number; readonly p90?: number };
    readonly policy?: RepairPolicy;
  };
  readonly response?: {
    readonly detect?: number;
    /** `when` is hours of the week, or rest. */
    readonly coverage?: readonly { readonly when: string; readonly reactionHours: number | "none" }[];
  };
  readonly failover?: { readonly duration?: number; readonly success?: number; readonly survivorMttf?: number };
  readonly run?: { readonly seed?: number; readonly n?: number };
}
