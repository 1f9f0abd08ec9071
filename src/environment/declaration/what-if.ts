import type { Capacity, Cost, Failover, Incidents, Promised, RawWhatIf, Response, Service, Topology } from "./what-if-schema.ts";

/**
 * The inputs of the what-if calculator as they were declared; what is absent is asked for or defaulted by who computes.
 * Durations are seconds, rates are per second, shares are 0 … 1, money is in `cost.currency`.
 */
export type WhatIf = RawWhatIf;

/** The inputs that a measure may change. */
export interface Inputs {
  readonly service?: Service | undefined;
  readonly promise?: Promised | undefined;
  readonly cost?: Cost | undefined;
  readonly incidents?: Incidents | undefined;
  readonly response?: Response | undefined;
  readonly topology?: Topology | undefined;
  readonly failover?: Failover | undefined;
  readonly capacity?: Capacity | undefined;
}

/** The inputs with a measure's changes: sections are merged key by key, a list or a value is replaced whole. */
export function withChanges(inputs: Inputs, changes: Inputs): Inputs {
  return {
    service: merged(inputs.service, changes.service),
    promise: merged(inputs.promise, changes.promise),
    cost: merged(inputs.cost, changes.cost),
    incidents: merged(inputs.incidents, changes.incidents),
    response: merged(inputs.response, changes.response),
    topology: merged(inputs.topology, changes.topology),
    failover: merged(inputs.failover, changes.failover),
    capacity: merged(inputs.capacity, changes.capacity),
  };
}

function merged<Section extends object>(base: Section | undefined, changes: Section | undefined): Section | undefined {
  return base && changes ? { ...base, ...changes } : (changes ?? base);
}
