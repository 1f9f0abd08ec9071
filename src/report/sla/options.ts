import type { ChartOptions } from "../chart/chart-options.ts";

/** How the answer is written for a terminal. */
export interface SlaTableOptions extends ChartOptions {
  /** Availabilities are shown in percent as well; hours alone say more to most. */
  readonly percent: boolean;
}
