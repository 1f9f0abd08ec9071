import { fraction, notNegative } from "../accept.ts";

/** What a disk must still have room for; fractions of the disk, and factors of the data. */
export interface FillRule {
  /** Share that must stay free. */
  readonly free: number;
  /** Share for write-ahead log, temporary files and dumps. */
  readonly temporary: number;
  /** Size of the copy that a restore puts beside the data: 1 is a full copy. */
  readonly copy: number;
  /** Growth of the data in a year: 0.3 is 30 %. */
  readonly growth: number;
  /** Years until the next purchase. */
  readonly years: number;
}

/** The talk's rule, "less than 40 %": a fifth stays free, and a full copy fits beside the data. */
export const FORTY_PERCENT: FillRule = { free: 0.2, temporary: 0, copy: 1, growth: 0, years: 0 };

/** The largest share of a disk that data may fill today; 0 when nothing fits. */
export function maxFill({ free, temporary, copy, growth, years }: FillRule): number {
  fraction("free", free);
  fraction("temporary", temporary);
  notNegative("copy", copy);
  notNegative("growth", growth);
  notNegative("years", years);
  return Math.max(0, 1 - free - temporary) / ((1 + copy) * (1 + growth) ** years);
}
