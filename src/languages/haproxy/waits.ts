import { byDefault, derived, type RouteFact, type Setting } from "../../model/index.ts";
import type { Proxy } from "./document.ts";

type Waits = Pick<RouteFact, "firstByteMs" | "connectMs">;

/**
 * How long HAProxy waits for a server, in milliseconds: `timeout server` for the answer, and before it `timeout queue` where the server
 * has a limit, and `timeout connect` for each attempt. A time-out that is absent, or 0, never ends. Servers of one limit have one wait.
 */
export function waitsOf(proxy: Proxy): (maxconn: Setting<number>) => Waits {
  const firstByteMs = firstByteOf(proxy);
  const known = new Map<unknown, Waits>();
  return (maxconn) => {
    const limit = maxconn.from !== undefined && !maxconn.doubt ? maxconn.from : maxconn;
    const waits = known.get(limit) ?? { firstByteMs, connectMs: connectOf(proxy, maxconn) };
    known.set(limit, waits);
    return waits;
  };
}

function firstByteOf({ timeouts, unset }: Proxy): Waits["firstByteMs"] {
  const server = timeouts.get("server");
  return server
    ? derived(server, () => lasting(server.value.milliseconds))
    : byDefault(Number.POSITIVE_INFINITY, "HAProxy's built-in default", unset);
}

function connectOf({ timeouts, retries, unset }: Proxy, maxconn: Setting<number>): Waits["connectMs"] {
  const connect = timeouts.get("connect");
  const queue = timeouts.get("queue") ?? connect;
  return derived(connect ?? unset, () => {
    const attempts = (retries.value + 1) * lasting(connect?.value.milliseconds);
    return maxconn.value > 0 ? attempts + lasting(queue?.value.milliseconds) : attempts;
  });
}

function lasting(milliseconds: number | undefined): number {
  return milliseconds === undefined || milliseconds === 0 ? Number.POSITIVE_INFINITY : milliseconds;
}
