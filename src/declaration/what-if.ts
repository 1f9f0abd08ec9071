import type { Cost, Incidents, Inputs, RawWhatIf, Topology } from "./what-if-schema.ts";

/**
 * The inputs of the what-if calculator as they were declared; what is absent is asked for or defaulted by who computes.
 * Durations are seconds, rates are per second, shares are 0 … 1, money is in `cost.currency`.
 */
export type WhatIf = RawWhatIf;

export type { Inputs } from "./what-if-schema.ts";

/** The inputs with a measure's changes: maps are merged key by key, a list or a value is replaced whole. */
export function withChanges(inputs: Inputs, changes: Inputs): Inputs {
  return {
    service: merged(inputs.service, changes.service, (base, change) => ({
      maintenance: merged(base.maintenance, change.maintenance),
    })),
    promise: merged(inputs.promise, changes.promise),
    cost: merged(inputs.cost && withoutOtherCost(inputs.cost, changes.cost), changes.cost),
    incidents: merged(inputs.incidents, changes.incidents, (base, change) => ({
      observed: merged(base.observed, change.observed),
      repair: merged(base.repair && withoutOtherRepair(base.repair, change.repair), change.repair),
    })),
    response: merged(inputs.response, changes.response),
    topology: merged(inputs.topology, changes.topology, (base, change) => ({
      units: mergedUnits(base.units, change.units),
    })),
    failover: merged(inputs.failover, changes.failover),
    capacity: merged(inputs.capacity, changes.capacity, (base, change) => ({
      service: merged(base.service, change.service),
      target: merged(base.target, change.target),
      storage: merged(base.storage, change.storage),
      postgresql: merged(base.postgresql, change.postgresql),
      nginx: merged(base.nginx, change.nginx),
    })),
  };
}

function merged<Part extends object>(
  base: Part | undefined,
  change: Part | undefined,
  deeper?: (base: Part, change: Part) => Partial<Part>,
): Part | undefined {
  return base && change ? { ...base, ...change, ...deeper?.(base, change) } : (change ?? base);
}

/** 168 costs and a profile say the same thing in two ways; the way of the change stays. */
function withoutOtherCost(base: Cost, change: Cost | undefined): Cost {
  if (change?.hours) return { ...base, base: undefined, profile: undefined };
  return (change?.base ?? change?.profile) ? { ...base, hours: undefined } : base;
}

type Repair = NonNullable<Incidents["repair"]>;

function withoutOtherRepair(base: Repair, change: Repair | undefined): Repair {
  if (change?.exactly) return {};
  return (change?.median ?? change?.p90) ? { ...base, exactly: undefined } : base;
}

function mergedUnits(base: Topology["units"], change: Topology["units"]): Topology["units"] {
  return base && change
    ? new Map([...base, ...[...change].map(([name, unit]) => [name, mergedUnit(base.get(name), unit)] as const)])
    : (change ?? base);
}

type Unit = NonNullable<Topology["units"]> extends ReadonlyMap<string, infer Value> ? Value : never;

/** Times and an availability say the same thing in two ways; the way of the change stays. */
function mergedUnit(base: Unit | undefined, change: Unit): Unit {
  if (change.availability) return { ...base, mttf: undefined, mttr: undefined, ...change };
  return change.mttf || change.mttr ? { ...base, availability: undefined, ...change } : { ...base, ...change };
}
