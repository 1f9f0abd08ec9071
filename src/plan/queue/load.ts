import { notNegative, positive, wholeWithin } from "../accept.ts";

/** Beyond it an answer would take seconds. */
export const MOST_SERVERS = 1_000_000;

/** Requests that arrive at random and are served by slots alike; rates per second, or per any one unit of time. */
export interface Load {
  /** Requests served at once: the sum of `maxconn` of the servers that are up. */
  readonly servers: number;
  readonly arrivalRate: number;
  /** Requests that one slot serves per unit of time: 1 / mean service time. */
  readonly serviceRate: number;
}

/** The same load, or a `PlanInputError` that names what cannot be. */
export function checkedLoad(load: Load): Load {
  wholeWithin("servers", load.servers, 1, MOST_SERVERS);
  notNegative("arrivalRate", load.arrivalRate);
  positive("serviceRate", load.serviceRate);
  return load;
}

/** The share of its capacity that a load takes: ρ, 1 and more is overload. */
export function utilisation({ servers, arrivalRate, serviceRate }: Load): number {
  return arrivalRate / (servers * serviceRate);
}

/** No queue without end: what arrives is more than what can be served. */
export interface Unstable {
  readonly kind: "unstable";
  readonly utilisation: number;
}
