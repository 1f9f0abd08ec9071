import { HOUR_MS } from "../calendar/interval.ts";
import { monthsOf, type Window } from "../calendar/window.ts";
import { expectedCredit } from "../risk/credits.ts";
import type { SimulationResult } from "../simulation/simulate.ts";
import { agreedMs } from "./agreed-time.ts";
import type { Figure } from "./figure.ts";
import type { OperatingInputs } from "./inputs.ts";

/**
 * What each tier of credits allows in the windows of the simulated year, in counted hours; undefined without tiers and fee, and
 * for windows that the simulation does not tell apart.
 */
export function tierHours(inputs: OperatingInputs, window: Window): readonly (readonly number[])[] | undefined {
  const { credits, fee } = inputs.promise;
  const hours = windowHours(inputs, window);
  if (!credits || !fee || !hours) return undefined;
  return credits.value.map(({ below }) => hours.map((agreed) => (1 - below) * agreed));
}

/** Expected service credits a year, each tier by its own chance in the simulated months (or the year). */
export function expectedCredits(
  inputs: OperatingInputs,
  window: Window,
  { tiers }: SimulationResult,
): Figure | undefined {
  const { credits, fee } = inputs.promise;
  const hours = windowHours(inputs, window);
  if (!credits || !fee || !hours) return undefined;
  const perYear = hours.map((agreed, index) => {
    let tier = 0;
    return expectedCredit(credits.value, agreed, () => tiers[tier++]?.[index] ?? 0).credit;
  });
  return {
    value: perYear.reduce((sum, credit) => sum + credit, 0) * fee.value,
    unit: inputs.cost?.currency.value ?? "fee",
    kind: "simulated",
    sources: ["promise.credits", "promise.fee", "incidents.observed", "incidents.repair"],
  };
}

function windowHours(inputs: OperatingInputs, window: Window): readonly number[] | undefined {
  const kind = inputs.promise.window.value;
  if (kind !== "calendar-month" && kind !== "calendar-year") return undefined;
  const windows = kind === "calendar-month" ? monthsOf(window) : [window];
  return windows.map((each) => agreedMs(inputs.service, each) / HOUR_MS);
}
