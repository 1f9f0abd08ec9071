import type { CostBand } from "../plan/cost/profile.ts";
import type { CostInputs } from "../plan/sla/inputs.ts";
import { sourced, type Sourced } from "../plan/sourced.ts";
import type { Inputs } from "../declaration/what-if.ts";
import { declaredAt, hoursOf, orDefault, quantityOr, unchanged } from "./declared-values.ts";
import { hourlyBands } from "./hourly-bands.ts";

/** What an hour of downtime costs. Undefined while nobody said what an hour costs: a currency alone is no cost. */
export function costOf(cost: Inputs["cost"]): CostInputs | undefined {
  if (!cost?.base && !cost?.profile && !cost?.hours && !cost?.perIncident) return undefined;
  const entries = cost.profile ?? [];
  const rest = entries.find(({ when }) => when.value === "rest");
  return {
    currency: orDefault(cost.currency, unchanged, sourced("EUR", "assumption", "euro")),
    basePerHour: quantityOr(
      rest?.perHour ?? cost.base,
      unchanged,
      sourced(0, "assumption", "hours outside the profile cost nothing"),
    ),
    bands: bandsOf(cost, entries),
    peakPerHour: entries
      .map(({ perHour }) => quantityOr(perHour, unchanged, NO_PRICE))
      .reduce<Sourced<number> | undefined>((most, each) => (most && most.value >= each.value ? most : each), undefined),
    perIncident: quantityOr(cost.perIncident, unchanged, sourced(0, "assumption", "no fixed cost")),
    factors: factorsOf(cost.factor),
  };
}

function bandsOf(
  { hours }: NonNullable<Inputs["cost"]>,
  entries: NonNullable<NonNullable<Inputs["cost"]>["profile"]>,
): Sourced<readonly CostBand[]> {
  const [firstHour] = hours ?? [];
  if (hours && firstHour)
    return { value: hourlyBands(hours.map(({ value }) => value)), source: declaredAt(firstHour.span) };
  const [first] = entries;
  if (!first) return sourced([], "assumption", "all hours cost the same");
  const bands = entries.flatMap(({ when, perHour }) =>
    when.value === "rest" || perHour.kind !== "given" ? [] : [{ when: when.value, perHour: perHour.value.value }],
  );
  return { value: bands, source: declaredAt(first.when.span) };
}

const NO_PRICE = sourced(0, "assumption", "no price can be read from files");

function factorsOf(factor: NonNullable<Inputs["cost"]>["factor"]): CostInputs["factors"] {
  const [first] = factor ?? [];
  if (!factor || !first) return sourced([], "assumption", "an hour costs the same however long the outage");
  return {
    value: factor.map(({ after, x }) => ({ afterHours: hoursOf(after.value), times: x.value })),
    source: declaredAt(first.after.span),
  };
}
