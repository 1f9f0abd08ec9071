import { cumulative, type Cumulative } from "../cumulative.ts";
import { rememberFor } from "../remember.ts";
import type { RepairTime } from "./repair-time.ts";

/** The integrals of P(R > x)·e^(−λx) over the repair time, tabulated once for each λ. */
export function fadingRepair(repair: RepairTime): (perHour: number) => Cumulative {
  const { longerThan, knots } = repair;
  return (perHour) =>
    tables(repair, String(perHour), () =>
      cumulative((x) => longerThan(x) * Math.exp(-perHour * x), faded([0, ...knots], 0, perHour)),
    );
}

const tables = rememberFor<Cumulative>(16);

/** The integrals of E[min(R, x)]·e^(−λx), likewise. */
export function fadingLimited(repair: RepairTime): (perHour: number) => Cumulative {
  const { limitedMean, knots } = repair;
  return (perHour) =>
    limited(repair, String(perHour), () =>
      cumulative((x) => limitedMean(x) * Math.exp(-perHour * x), faded([0, ...knots], 0, perHour)),
    );
}

const limited = rememberFor<Cumulative>(16);

/** Knots that also follow e^(−λ·(x−from)) as long as anything is left of it. */
export function faded(knots: readonly number[], from: number, perHour: number): readonly number[] {
  if (perHour === 0) return knots;
  const step = FINE / perHour;
  const gone = from + NOTHING_LEFT / perHour;
  return knots.flatMap((knot, index) => {
    const next = Math.min(knots[index + 1] ?? knot, gone);
    const parts = knot < from || next <= knot ? 1 : Math.ceil((next - knot) / step);
    return Array.from({ length: parts }, (_, part) => knot + ((next - knot) * part) / parts);
  });
}

const FINE = 0.1;
/** e^(−40) is no share of anything. */
const NOTHING_LEFT = 40;
