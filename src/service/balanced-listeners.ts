import { join } from "../environment/join.ts";
import { isLoopback, type Located, type Problem } from "../model/index.ts";
import { groupBy } from "./group-by.ts";
import { leadsTo, routesOf, type Route } from "./leads-to.ts";
import { listening, type Listener } from "./listening.ts";

/** What listens on a port, with the balancer's servers that lead there. */
export interface BalancedListener extends Listener {
  readonly server: BalancedBy | undefined;
  /** How many are of its family, itself among them. */
  readonly kin: number;
  /** One of its family that the balancer has, where it has one. */
  readonly sibling: { readonly listener: Listener; readonly server: BalancedBy } | undefined;
  /** Why a server may lead elsewhere: something fills its address in. */
  readonly doubt: Problem | undefined;
  /** Why there may be more servers. */
  readonly unseen: Problem | undefined;
}

/** The server that leads there. */
export interface BalancedBy {
  readonly name: Located<string>;
  readonly target: Located<string>;
  readonly backend: Located<string>;
  readonly isLoopback: boolean;
}

/** What listens, by what the balancer has of it. */
export const balancedListeners = join("balancedListeners", ["haproxy"], (environment): readonly BalancedListener[] => {
  const routes = routesOf(environment);
  const byPort = groupBy(routes, ({ to }) => to.port);
  const listeners = listening
    .in(environment)
    .listeners.map((listener) => ({ ...listener, server: reaching(listener, byPort.get(listener.port) ?? []) }));
  const { doubt: unseen } = environment.haproxy.find((document) => document.doubt) ?? {};
  const { doubt } = routes.find(({ server }) => server.target.doubt)?.server.target ?? {};
  return [...groupBy(listeners, ({ family }) => family).values()].flatMap((family) => {
    const balanced = family.find(({ server }) => server);
    const sibling = balanced?.server && { listener: balanced, server: balanced.server };
    return family.map((each) => ({ ...each, kin: family.length, sibling, doubt, unseen }));
  });
});

function reaching(listener: Listener, routes: readonly Route[]): BalancedBy | undefined {
  const found =
    routes.find((route) => leadsTo(route, listener) === "yes") ??
    routes.find((route) => leadsTo(route, listener) === "perhaps");
  if (!found) return undefined;
  const { server, backend, to } = found;
  return { name: server.name, target: server.target, backend: backend.name, isLoopback: isLoopback(to.host) };
}
