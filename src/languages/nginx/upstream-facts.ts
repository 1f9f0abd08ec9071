import { byDefault, mapLocated, type Located, type Setting } from "../../model/index.ts";
import type { Upstream, UpstreamServer } from "./document.ts";

/** `max_conns=`, of each worker where the upstream has no zone; nginx's default is no limit. */
export function maxConnectionsOf({ parameters, target }: UpstreamServer): Setting<number> {
  const written = parameters.find(({ value }) => MAX_CONNS.test(value));
  return written
    ? mapLocated(written, (text) => Number(MAX_CONNS.exec(text)?.[1]))
    : byDefault(0, "nginx's default", { ...target, doubt: parameters.find(({ doubt }) => doubt)?.doubt });
}

const MAX_CONNS = /^max_conns=(\d{1,9})$/;

/** What sends a visitor to the server that he had before; a hash of the address that he asks for spreads a cache. */
export function stickyOf({ method }: Upstream): Located<string> | undefined {
  const [what] = method?.args ?? [];
  if (!method) return undefined;
  const name = { value: method.name, span: method.span, trail: [] };
  if (method.name === "ip_hash" || method.name === "sticky") return name;
  return method.name === "hash" && what && /\$(?:remote_|binary_remote_|cookie_|http_x_)/.test(what.value)
    ? name
    : undefined;
}
