import type { OperatingInputs } from "./inputs.ts";

/** What the numbers of some inputs leave out. */
export function notModelled({ incidents }: OperatingInputs): readonly string[] {
  const [first = "", ...others] = NOT_MODELLED;
  return [incidents.byHour ? first.replace(" and evenly over the week", "") : first, ...others];
}

/** What every number here leaves out; printed with each answer, since a model is a third kind of doubt beside chance and ignorance. */
const NOT_MODELLED: readonly string[] = [
  "Incidents strike independently of each other and evenly over the week; failures in clusters, after deployments or under load do more harm.",
  "Disasters that take the site, the data or the people with them are not in the rate.",
  "Repair times beyond the longest that you have seen are extrapolated.",
  "A failover takes over whole or not at all; degraded service and false failovers are left out.",
  "People answer as the coverage says: illness, holidays without a deputy and missed calls are left out.",
];
