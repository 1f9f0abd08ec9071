import type { Cumulative } from "../cumulative.ts";
import { type DownCurve, weightUntil } from "./down-curve.ts";
import { fadingLimited, fadingRepair } from "./repair-law.ts";
import type { RepairTime } from "./repair-time.ts";

/** The integrals of curve(s + x)·P(R > x) over the hours of work x, where the curve still changes: those of its pieces one after the other. */
export function changing(repair: RepairTime, curve: DownCurve, sinceHours: number): Omit<Cumulative, "end"> {
  const parts = partsOf(curve, sinceHours, fadingRepair(repair));
  return {
    area: (x) => areaOf(parts, x),
    areaOfArea: (x) => {
      let [sum, area] = [0, 0];
      for (const [index, { from, areaOfArea, area: areaWithin }] of parts.entries()) {
        if (from >= x) break;
        const length = Math.min(x, parts[index + 1]?.from ?? Infinity) - from;
        sum += area * length + areaOfArea(length);
        area += areaWithin(length);
      }
      return sum;
    },
    whole: areaOf(parts, Infinity),
  };
}

/**
 * The integral of P(R > x) times that of the curve between two hours after the failure, each of which the work x delays. By parts:
 * E[min(R, x)] times that of the curve, less the integral of E[min(R, x)] times how the curve differs between both hours.
 */
export function changingBetween(
  repair: RepairTime,
  curve: DownCurve,
  near: number,
  far: number,
): Pick<Cumulative, "area" | "whole"> {
  const limited = fadingLimited(repair);
  const [early, late] = [partsOf(curve, near, limited), partsOf(curve, far, limited)];
  const { area: mean, end } = fadingRepair(repair)(0);
  const until = (x: number): number =>
    mean(x) * (weightUntil(curve, far + x) - weightUntil(curve, near + x)) - (areaOf(late, x) - areaOf(early, x));
  return { area: (x) => (x <= 0 ? 0 : until(Math.min(x, end))), whole: until(end) };
}

/** A piece of a curve, times a function of the hours of work: both integrals from its own begin on. */
interface Part extends Pick<Cumulative, "area" | "areaOfArea"> {
  readonly from: number;
}

function partsOf(
  { pieces, fadingPerHour }: DownCurve,
  sinceHours: number,
  tables: (perHour: number) => Cumulative,
): readonly Part[] {
  return pieces.flatMap(({ from: hour, certain, fading }, index) => {
    const from = Math.max(0, hour - sinceHours);
    if ((pieces[index + 1]?.from ?? Infinity) - sinceHours <= from) return [];
    const left = fading * Math.exp(-fadingPerHour * (sinceHours + from - hour));
    const plain = certain === 0 ? undefined : behind(tables(0), 0, from);
    const faint = left === 0 ? undefined : behind(tables(fadingPerHour), fadingPerHour, from);
    return [
      {
        from,
        area: (x) => (plain ? certain * plain.area(x) : 0) + (faint ? left * faint.area(x) : 0),
        areaOfArea: (x) => (plain ? certain * plain.areaOfArea(x) : 0) + (faint ? left * faint.areaOfArea(x) : 0),
      },
    ];
  });
}

/** The integrals of f(x)·e^(−λ·(x−from)) from there on, out of those of f(x)·e^(−λx) from 0 on. */
function behind({ area, areaOfArea }: Cumulative, perHour: number, from: number): Omit<Part, "from"> {
  const grown = Math.exp(perHour * from);
  const [until, untilTwice] = [area(from), areaOfArea(from)];
  return {
    area: (x) => grown * (area(from + x) - until),
    areaOfArea: (x) => grown * (areaOfArea(from + x) - untilTwice - until * x),
  };
}

function areaOf(parts: readonly Part[], x: number): number {
  let sum = 0;
  for (const [index, { from, area }] of parts.entries()) {
    if (from >= x) break;
    sum += area(Math.min(x, parts[index + 1]?.from ?? Infinity) - from);
  }
  return sum;
}
