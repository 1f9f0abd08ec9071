import { HOUR_MS } from "../calendar/interval.ts";
import { monthsOf, type Window } from "../calendar/window.ts";
import type { Frame } from "../frame.ts";
import { expectedCredit } from "../risk/credits.ts";
import type { Chance } from "../simulation/chance.ts";
import { agreedMs } from "./agreed-time.ts";
import type { Figure } from "./figure.ts";
import type { OperatingInputs, RunInputs } from "./inputs.ts";
import { modelOf, simulateAlike } from "./year-runs.ts";

/** What the credits are simulated over. */
export interface CreditContext {
  readonly frame: Frame;
  readonly window: Window;
  readonly run: RunInputs;
}

/**
 * Expected service credits a year, each tier by its own chance in the simulated months (or the year); undefined without
 * tiers and fee, and for windows that the simulation does not tell apart.
 */
export function expectedCredits(
  inputs: OperatingInputs,
  { frame, window, run }: CreditContext,
  years: number,
): Figure | undefined {
  const { credits, fee, window: kind } = inputs.promise;
  if (!credits || !fee || (kind.value !== "calendar-month" && kind.value !== "calendar-year")) return undefined;
  const monthly = kind.value === "calendar-month";
  const windows = monthly ? monthsOf(window) : [window];
  const hours = windows.map((each) => agreedMs(inputs.service, each) / HOUR_MS);
  const chances = credits.value.map(({ below }) => {
    const allowed = hours.map((agreed) => (1 - below) * agreed);
    const model = modelOf(frame, inputs, monthly ? { monthHours: allowed } : { yearHours: allowed[0] ?? 0 });
    const { breaches } = simulateAlike(model, run, years);
    return monthly ? (breaches?.months ?? []).map(shareOf) : breaches?.year ? [shareOf(breaches.year)] : [];
  });
  const perYear = hours.map((agreed, index) => {
    let tier = 0;
    return expectedCredit(credits.value, agreed, () => chances[tier++]?.[index] ?? 0).credit;
  });
  const value = perYear.reduce((sum, credit) => sum + credit, 0) * fee.value;
  return {
    value,
    unit: inputs.cost?.currency.value ?? "fee",
    kind: "simulated",
    sources: ["promise.credits", "promise.fee", "incidents.observed", "incidents.repair"],
  };
}

/** A bound counts as it stands, which errs by less than the runs can show. */
function shareOf({ share }: Chance): number {
  return share;
}
