import { notNegative, wholeWithin } from "../accept.ts";
import { MOST_SERVERS } from "./load.ts";

/** Erlang's B formula: the share of requests that find all servers busy, when none may wait. */
export function erlangB(servers: number, offered: number): number {
  return 1 / inverseErlangB(servers, offered);
}

/** Erlang's C formula: the share of requests that wait; 1 when the offered load reaches the number of servers. */
export function erlangC(servers: number, offered: number): number {
  if (offered >= servers) return 1;
  return 1 / (1 + (1 - offered / servers) * (inverseErlangB(servers, offered) - 1));
}

/** 1/B, whose recursion neither overflows nor cancels; `Infinity` where B is too small for a double. */
export function inverseErlangB(servers: number, offered: number): number {
  wholeWithin("servers", servers, 0, MOST_SERVERS);
  notNegative("offered load", offered);
  let inverse = 1;
  for (let server = 1; server <= servers; server++) inverse = 1 + (server / offered) * inverse;
  return inverse;
}
