import { fraction } from "../accept.ts";
import { PlanInputError } from "../input-error.ts";

/** Below this availability (a fraction) this share of the fee is credited. */
export interface CreditTier {
  readonly below: number;
  readonly credit: number;
}

/** The expected credit of a window as a share of its fee, and for each tier the chance to fall below it. */
export interface ExpectedCredit {
  readonly credit: number;
  readonly reached: readonly number[];
}

/**
 * Service credits of a window of `hours`, given the chance that its downtime exceeds a number of hours.
 *
 * Tiers run from the mildest to the worst: `below` falls, `credit` rises. Throws `PlanInputError` naming the tier that
 * breaks the order.
 */
export function expectedCredit(
  tiers: readonly CreditTier[],
  hours: number,
  exceeds: (downtime: number) => number,
): ExpectedCredit {
  checkTiers(tiers);
  const reached = tiers.map(({ below }) => exceeds((1 - below) * hours));
  const rises = tiers.map(({ credit }, index) => credit - (tiers[index - 1]?.credit ?? 0));
  return { credit: rises.reduce((sum, rise, index) => sum + rise * (reached[index] ?? 0), 0), reached };
}

function checkTiers(tiers: readonly CreditTier[]): void {
  tiers.forEach((tier, index) => {
    checkTier(tier, tiers[index - 1], index);
  });
}

function checkTier({ below, credit }: CreditTier, before: CreditTier | undefined, index: number): void {
  fraction(`credits[${index}].below`, below);
  fraction(`credits[${index}].credit`, credit);
  if (before === undefined) return;
  if (below >= before.below) throw new PlanInputError(`credits[${index}].below`, below, `less than ${before.below}`);
  if (credit <= before.credit)
    throw new PlanInputError(`credits[${index}].credit`, credit, `more than ${before.credit}`);
}
