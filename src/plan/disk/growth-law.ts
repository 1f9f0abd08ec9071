import { total } from "../total.ts";
import { autocorrelation, type Line, type Reading } from "./line.ts";

/** How a disk grows: by the same amount each day, or by the same share. */
export type GrowthLaw = "linear" | "exponential";

/**
 * How many times as likely the readings are if they grow exponentially than if they grow along a line, as a logarithm.
 *
 * Both have three parameters, so this is half the difference of their AIC. Errors are normal around the line, lognormal around
 * the curve. Neighbours that stray together count as fewer readings, by the autocorrelation of the law that fits better.
 */
export function exponentialEvidence(readings: readonly Reading[], line: Line, curve: Line): number {
  const logs = readings.map(({ used }) => Math.log(used));
  const linear = misfit(readings, ({ day, used }) => used - line.intercept - line.slope * day);
  const exponential = misfit(
    readings.map(({ day }, index) => ({ day, used: logs[index] ?? NaN })),
    ({ day, used }) => used - curve.intercept - curve.slope * day,
  );
  // What rounding leaves of an exact fit is no better fit; in logarithms it is relative already.
  const scale = Math.exp(total(logs) / logs.length);
  const [off, offLog] = [Math.max(linear.squares, ROUNDING * scale ** 2), Math.max(exponential.squares, ROUNDING)];
  const better = offLog * scale ** 2 < off ? exponential : linear;
  const likeness = Math.max(0, better.likeness);
  const counting = (readings.length * (1 - likeness)) / (1 + likeness);
  return (counting / 2) * Math.log(off / (offLog * scale ** 2));
}

/** From e³, about 20 times as likely, on the readings say that growth is exponential. */
export const CLEARLY = 3;

function misfit(readings: readonly Reading[], residual: (reading: Reading) => number): Misfit {
  const residuals = readings.map(residual);
  const squares = total(residuals.map((each) => each ** 2)) / residuals.length;
  return { squares, likeness: autocorrelation(residuals) };
}

interface Misfit {
  readonly squares: number;
  readonly likeness: number;
}

/** Of the mean square: readings are kept to eight digits or so. */
const ROUNDING = 1e-16;
