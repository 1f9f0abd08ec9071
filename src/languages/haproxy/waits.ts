import { byDefault, derived, type Setting } from "../../model/index.ts";
import type { Proxy } from "./document.ts";

/** How long HAProxy waits for a server's answer, in milliseconds. A time-out that is absent, or 0, never ends. */
export function firstByteOf({ timeouts, unset }: Proxy): Setting<number> {
  const server = timeouts.get("server");
  if (!server) return byDefault(Number.POSITIVE_INFINITY, "HAProxy's built-in default", unset);
  return derived(server, () => {
    const { milliseconds = 0 } = server.value;
    return milliseconds === 0 ? Number.POSITIVE_INFINITY : milliseconds;
  });
}
