import { join } from "../environment/join.ts";
import { type Located, type Problem, type Subject } from "../model/index.ts";
import { groupBy } from "./group-by.ts";
import { isAtHome, leadsTo, routesOf, type Route } from "./leads-to.ts";
import { listening, type Listener, type Listeners, type Silent } from "./listening.ts";
import { mayShareHost } from "./share-host.ts";

/** A server of HAProxy on a host whose processes are known. Address: `backend:plone/server:instance1/process`. */
export interface LocalServer extends Subject {
  readonly name: Located<string>;
  readonly target: Located<string>;
  readonly backend: Located<string>;
  readonly listener: Listener | undefined;
  /** The programs there of which nothing tells which port they bind. */
  readonly silent: readonly Silent[];
  /** Why it may lead elsewhere, or something listen there that was not seen. */
  readonly doubt: Problem | undefined;
}

/** The servers that take requests, of backends of which one at least is a process of the environment. */
export const localServers = join("localServers", ["haproxy"], (environment): readonly LocalServer[] => {
  const here = listening.in(environment);
  const byPort = groupBy(here.listeners, ({ port }) => port);
  const active = routesOf(environment).filter(({ server, backend }) => backend.activeServers.items.includes(server));
  return [...groupBy(active, ({ backend }) => backend).values()].flatMap((routes) => {
    const servers = routes
      .filter((route) => isAtHome(route, environment))
      .map((route) => localServer(route, here, byPort));
    return servers.some(({ listener }) => listener) ? servers : [];
  });
});

function localServer(
  route: Route,
  { silent, doubt, unseen }: Listeners,
  byPort: ReadonlyMap<number, readonly Listener[]>,
): LocalServer {
  const { server, backend, from, to } = route;
  const { name, target, address, span } = server;
  const listeners = byPort.get(to.port ?? -1) ?? [];
  return {
    address: `${address}/process`,
    span,
    name,
    target,
    backend: backend.name,
    listener: listeners.find((each) => leadsTo(route, each) === "yes"),
    silent: silent.filter((each) => mayShareHost({ host: each.on }, { host: from })),
    doubt: target.doubt ?? doubt ?? unseen,
  };
}
