import { notNegative, wholeNumber } from "../accept.ts";

/** Servers restarted one after the other; times in one unit. */
export interface RestartPlan {
  readonly servers: number;
  readonly restart: number;
  /** HAProxy's `slowstart`: a server that comes back is ramped up evenly over this time. */
  readonly slowstart: number;
}

/** How long a rolling restart takes and what share of capacity is left meanwhile. */
export interface RollingRestart {
  readonly duration: number;
  readonly whileRestarting: number;
  /** Mean over the ramp, during which a server carries half its load. */
  readonly whileWarming: number;
}

/** A rolling restart; a single server has nothing left while it restarts. */
export function rollingRestart({ servers, restart, slowstart }: RestartPlan): RollingRestart {
  wholeNumber("servers", servers, 1);
  return {
    duration: servers * (notNegative("restart", restart) + notNegative("slowstart", slowstart)),
    whileRestarting: (servers - 1) / servers,
    whileWarming: (servers - 0.5) / servers,
  };
}
