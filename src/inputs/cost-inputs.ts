import type { Inputs } from "../declaration/what-if.ts";
import type { CostBand } from "../plan/cost/profile.ts";
import { OPERATING } from "../plan/input/table.ts";
import type { CostInputs } from "../plan/sla/inputs.ts";
import { sourced, type Sourced } from "../plan/sourced.ts";
import { declaredAt, given, hoursOf, quantityOr, unchanged } from "./declared-values.ts";
import { hourlyBands } from "./hourly-bands.ts";
import { taken } from "./taken.ts";

type Declared = NonNullable<Inputs["cost"]>;
type Profile = NonNullable<Declared["profile"]>;

/** What an hour of downtime costs. Undefined while nobody said what an hour costs: a currency alone is no cost. */
export function costOf(cost: Inputs["cost"]): CostInputs | undefined {
  if (!cost?.base && !cost?.profile && !cost?.hours && !cost?.perIncident) return undefined;
  const values = taken(OPERATING.cost.inputs, cost);
  const entries = cost.profile ?? [];
  const rest = entries.find(({ when }) => when.value === "rest");
  return {
    ...values,
    base: quantityOr(rest?.perHour ?? cost.base, unchanged, OPERATING.cost.inputs.base.default),
    profile: bandsOf(cost, entries) ?? values.profile,
    factor: factorsOf(cost.factor) ?? values.factor,
  };
}

const NO_PRICE = sourced(0, "assumption", "no price can be read from files");

function bandsOf({ hours }: Declared, entries: Profile): CostInputs["profile"] | undefined {
  const [firstHour] = hours ?? [];
  if (hours && firstHour)
    return { value: hourlyBands(hours.map(({ value }) => value)), source: declaredAt(firstHour.span) };
  const [first] = entries;
  if (!first) return undefined;
  const bands = entries.flatMap(({ when, perHour }) =>
    when.value === "rest" || perHour.kind !== "given"
      ? []
      : [bandOf(when.value, given(perHour, unchanged) ?? NO_PRICE)],
  );
  return { value: bands, source: declaredAt(first.when.span) };
}

function bandOf(when: CostBand["when"], { value: perHour, range }: Sourced<number>): CostBand {
  return { when, perHour, ...(range && { range }) };
}

function factorsOf(factor: Declared["factor"]): CostInputs["factor"] | undefined {
  const [first] = factor ?? [];
  if (!factor || !first) return undefined;
  return {
    value: factor.map(({ after, x }) => ({ afterHours: hoursOf(after.value), times: x.value })),
    source: declaredAt(first.after.span),
  };
}
