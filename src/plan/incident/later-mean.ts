import type { Cumulative } from "../cumulative.ts";
import { nodesIn } from "../quadrature.ts";
import { fadedWithin } from "./down-curve.ts";
import type { Later } from "./later.ts";
import { fadingRepair } from "./repair-law.ts";
import type { RepairTime } from "./repair-time.ts";
import { sumOver } from "./tally.ts";

/** What fades by a rate from some hours after the failure on, over a course on which so many hours of work are in an hour. */
export interface Fading {
  readonly perHour: number;
  readonly fromHours: number;
  readonly pace: number;
}

/** E[∫ of what is met while a repair goes on]: each jump by what is left of P(R > x)·e^(−λx) behind it. */
export function laterMean(repair: RepairTime, laters: readonly Later[], fades: Fading): number {
  const { perHour, fromHours } = fades;
  return laters.reduce((sum, later) => {
    const failures = later.moves ? 1 : fadedWithin(perHour, later.lengthHours);
    return (
      sum + failures * Math.exp(-perHour * Math.max(0, later.leadHours - fromHours)) * ofKind(repair, later, fades)
    );
  }, 0);
}

function ofKind(repair: RepairTime, later: Later, { perHour, pace }: Fading): number {
  const { moves, share, jumps, masses, beyond } = later;
  const fading = fadingRepair(repair);
  const { whole, area, areaOfArea } = fading(perHour);
  const left = (hours: number): number => repair.longerThan(hours) * Math.exp(-perHour * hours);
  const slow = beyond.hours.length > 0 ? fading(perHour / pace) : undefined;
  return (
    share * whole -
    sumOver(jumps, moves ? areaOfArea : area) +
    sumOver(masses, moves ? area : left) +
    (slow ? sumOver(beyond, (hours) => Math.exp(-perHour * hours) * tail(repair, slow, perHour / pace, hours)) : 0)
  );
}

/** ∫ P(R > y)·e^(−λ·(y−x)) dy from x on; far out, where the table has no digits left, by points. */
function tail({ longerThan }: RepairTime, fading: Cumulative, perHour: number, from: number): number {
  if (perHour * from < FEW_LIVES) return Math.exp(perHour * from) * (fading.whole - fading.area(from));
  const end = Math.min(fading.end, from + NOTHING_LEFT / perHour);
  return nodesIn([from, end], from, end, perHour).reduce(
    (sum, { at, weight }) => sum + weight * longerThan(at) * Math.exp(-perHour * (at - from)),
    0,
  );
}

/** Lives after which e^(−λx) has lost a third of its digits. */
const FEW_LIVES = 8;
/** e^(−40) is no share of anything. */
const NOTHING_LEFT = 40;
