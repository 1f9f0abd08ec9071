import type { Environment } from "../environment/environment.ts";
import type { Proxy, Server } from "../languages/haproxy/index.ts";
import { isLoopback, looking, readAddress, type Address } from "../model/index.ts";
import type { Listener } from "./listening.ts";
import { mayShareHost } from "./share-host.ts";

/** A server of HAProxy with the backend that it is of. */
export interface Route {
  readonly server: Server;
  readonly backend: Proxy;
  /** Where it leads, as it is written; its target tells whether something else may fill it in. */
  readonly to: Address;
  /** The host that HAProxy runs on; undefined where nothing says it. */
  readonly from: string | undefined;
}

/** The servers of all backends but those that came as an example. */
export function routesOf({ haproxy, hostOf }: Environment): readonly Route[] {
  return haproxy.flatMap(({ files: [root], proxies }) =>
    proxies
      .filter(({ isExample }) => !looking(() => isExample.value).result)
      .flatMap((backend) =>
        backend.servers.items.map((server) => ({
          server,
          backend,
          to: looking(() => readAddress(server.target.value)).result,
          from: (root && hostOf(root.path)) ?? hostOf(server.span.file.path),
        })),
      ),
  );
}

/** Whether a server is, or may be, on a host of which the environment has the processes: HAProxy's own, or one that is declared by that name. */
export function isAtHome({ server: { target }, to: { host, port }, from }: Route, { facts }: Environment): boolean {
  if (target.doubt) return true;
  const isDeclared = host !== "" && (host === from || facts.host.some(({ name }) => name === host));
  return port !== undefined && (isLoopback(host) || isDeclared);
}

/** Whether a server is what listens there: `perhaps` where its address may be that of any host. */
export function leadsTo({ server: { target }, to, from }: Route, listener: Listener): "yes" | "perhaps" | "no" {
  if (target.doubt) return "perhaps";
  if (to.port !== listener.port) return "no";
  if (isLoopback(to.host))
    return takesLoopback(listener) && mayShareHost({ host: listener.on }, { host: from }) ? "yes" : "no";
  if (to.host === listener.on || to.host === listener.host) return "yes";
  return listener.host !== undefined && isLoopback(listener.host) ? "no" : "perhaps";
}

function takesLoopback({ host }: Listener): boolean {
  return host === undefined || host === "" || isLoopback(host);
}
