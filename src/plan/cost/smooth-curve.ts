import { positive } from "../accept.ts";
import { PlanInputError } from "../input-error.ts";

/**
 * The price of availability as a smooth curve K(u) = k·u^−β, u the unavailability: an illustration between real offers,
 * which are discrete. β = 1 says that each further nine costs ten times as much.
 */
export interface PriceCurve {
  readonly scale: number;
  readonly exponent: number;
}

/** The curve through two offers: β = ln(K₂/K₁)/ln(u₁/u₂). */
export function curveThrough(
  first: { readonly unavailability: number; readonly pricePerYear: number },
  second: { readonly unavailability: number; readonly pricePerYear: number },
): PriceCurve {
  const priceRatio = positive("price", second.pricePerYear) / positive("price", first.pricePerYear);
  const ratio = positive("unavailability", first.unavailability) / positive("unavailability", second.unavailability);
  if (ratio === 1)
    throw new PlanInputError("unavailability", second.unavailability, "an offer with another availability");
  const exponent = Math.log(priceRatio) / Math.log(ratio);
  return { exponent, scale: first.pricePerYear * first.unavailability ** exponent };
}

/** Where price and loss together are least: u* = (kβ/(c̄T))^(1/(β+1)), with the total there. */
export function smoothOptimum(
  { scale, exponent }: PriceCurve,
  meanCostPerHour: number,
  hours: number,
): { readonly unavailability: number; readonly totalPerYear: number } {
  const fullLoss = positive("mean cost per hour", meanCostPerHour) * positive("hours", hours);
  const best = (positive("scale", scale) * positive("exponent", exponent)) / fullLoss;
  const unavailability = Math.min(1, best ** (1 / (exponent + 1)));
  return { unavailability, totalPerYear: scale * unavailability ** -exponent + fullLoss * unavailability };
}
