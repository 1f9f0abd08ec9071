import { byDefault, derived, type RouteFact } from "../../model/index.ts";
import type { Proxy, Server } from "./document.ts";

/**
 * How long HAProxy waits for a server, in milliseconds: `timeout server` for the answer, and before it `timeout queue` where the server
 * has a limit, and `timeout connect` for each attempt. A time-out that is absent, or 0, never ends.
 */
export function waitsOf(proxy: Proxy, { maxconn }: Server): Pick<RouteFact, "firstByteMs" | "connectMs"> {
  const { timeouts, retries, unset } = proxy;
  const server = timeouts.get("server");
  const connect = timeouts.get("connect");
  const queue = timeouts.get("queue") ?? connect;
  const place = connect ?? unset;
  return {
    firstByteMs: server
      ? derived(server, () => lasting(server.value.milliseconds))
      : byDefault(Number.POSITIVE_INFINITY, "HAProxy's built-in default", unset),
    connectMs: derived(place, () => {
      const attempts = (retries.value + 1) * lasting(connect?.value.milliseconds);
      return maxconn.value > 0 ? attempts + lasting(queue?.value.milliseconds) : attempts;
    }),
  };
}

function lasting(milliseconds: number | undefined): number {
  return milliseconds === undefined || milliseconds === 0 ? Number.POSITIVE_INFINITY : milliseconds;
}
