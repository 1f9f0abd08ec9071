import type { SimulationResult } from "../simulation/simulate.ts";
import type { ExceedanceCurve } from "./answer.ts";

/** Rarer years rest on a handful of runs. */
const RAREST = 0.01;

/** How likely a year is down longer than so many hours; years of equal length are one point. */
export function exceedanceCurve(option: string, { downHours }: SimulationResult): ExceedanceCurve {
  const { exceedance } = downHours;
  const points = exceedance.filter(({ x, share }, index) => share >= RAREST && exceedance[index + 1]?.x !== x);
  return { option, points: points.map(({ x, share }) => ({ hours: x, share })) };
}
