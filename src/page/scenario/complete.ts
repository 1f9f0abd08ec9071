import { completeFailover, completeRepair } from "../../plan/input/complete.ts";
import { OPERATING } from "../../plan/input/table.ts";
import type { OperatingInputs } from "../../plan/sla/inputs.ts";
import { isDefault, type Sourced } from "../../plan/sourced.ts";

/** The inputs with all that follows from others worked out again: a bad repair from a typical one, the life of a stand-in from the incidents. */
export function completed(inputs: OperatingInputs): OperatingInputs {
  const { repair, observed } = inputs.incidents;
  const { failover } = inputs;
  return {
    ...inputs,
    incidents: {
      ...inputs.incidents,
      repair: repair.exactly ? repair : completeRepair({ median: said(repair.median), p90: said(repair.p90) }),
    },
    failover: failover && completeFailover({ ...failover, survivorMttf: said(failover.survivorMttf) }, observed),
  };
}

/** The inputs with a price of an hour, where nobody said one. */
export function withCost(inputs: OperatingInputs): OperatingInputs {
  const { base, profile, perIncident, factor, currency } = OPERATING.cost.inputs;
  const nothing = {
    base: base.default,
    profile: profile.default,
    perIncident: perIncident.default,
    factor: factor.default,
    currency: currency.default,
  };
  return { ...inputs, cost: inputs.cost ?? nothing };
}

/** The inputs with something that takes over, where nothing did. */
export function withFailover(inputs: OperatingInputs): OperatingInputs {
  return { ...inputs, failover: inputs.failover ?? completeFailover({}, inputs.incidents.observed) };
}

function said<T>(value: Sourced<T> | undefined): Sourced<T> | undefined {
  return value && !isDefault(value.source) ? value : undefined;
}
