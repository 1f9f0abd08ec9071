import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import { isLoopback, type Located, type Problem } from "../model/index.ts";
import { groupBy } from "./group-by.ts";
import { leadsTo, proxyFacts, reachKey, routeOf, writtenAddress, type Route } from "./leads-to.ts";
import { listening, type Listener } from "./listening.ts";
import { PROXIES, proxyTitle } from "./proxies.ts";

/** What listens on a port, with the servers of proxies that lead there. */
export interface BalancedListener extends Listener {
  readonly server: BalancedBy | undefined;
  /** How many are of its family, itself among them. */
  readonly kin: number;
  /** One of its family that a proxy has, where it has one. */
  readonly sibling: { readonly listener: Listener; readonly server: BalancedBy } | undefined;
  /** Why a server may lead elsewhere: something fills its address in. */
  readonly doubt: Problem | undefined;
  /** Why there may be more servers. */
  readonly unseen: Problem | undefined;
}

/** The server that leads there. */
export interface BalancedBy {
  /** "HAProxy", "nginx". */
  readonly proxy: string;
  /** Who has it, as a sentence begins with it: "Backend plone". */
  readonly holder: string;
  readonly group: Located<string>;
  readonly target: Located<string>;
  readonly isLoopback: boolean;
}

/** What listens, by what the proxies have of it. */
export const balancedListeners = join("balancedListeners", PROXIES, (environment): readonly BalancedListener[] => {
  const all = listening.in(environment).listeners;
  const ports = new Set<number | undefined>(all.map(({ port }) => port));
  const facts = proxyFacts.in(environment);
  const routes = facts.filter((fact) => ports.has(writtenAddress(fact).port)).map(routeOf);
  const byPort = groupBy(routes, ({ to }) => to.port);
  const listeners = [...groupBy(all, reachKey).values()].flatMap((alike) => {
    const server = reaching(alike[0], byPort.get(alike[0].port) ?? []);
    return alike.map((listener) => ({ ...listener, server }));
  });
  const { doubt } = facts.find(({ to }) => to.doubt)?.to ?? {};
  return [...groupBy(listeners, ({ family }) => family).values()].flatMap((family) => {
    const balanced = family.find(({ server }) => server);
    const sibling = balanced?.server && { listener: balanced, server: balanced.server };
    const unseen = sibling && unseenBy(sibling.server, environment);
    return family.map((each) => ({ ...each, kin: family.length, sibling, doubt, unseen }));
  });
});

/** Why the proxy that has one may have more servers. */
function unseenBy({ proxy }: BalancedBy, environment: Environment): Problem | undefined {
  const language = LANGUAGES.get(proxy);
  return language && environment[language].find(({ doubt }) => doubt)?.doubt;
}

const LANGUAGES: ReadonlyMap<string, "haproxy" | "nginx" | "varnish" | "apache"> = new Map([
  ["HAProxy", "haproxy"],
  ["nginx", "nginx"],
  ["Varnish", "varnish"],
  ["Apache", "apache"],
]);

function reaching(listener: Listener, routes: readonly Route[]): BalancedBy | undefined {
  const found =
    routes.find((route) => leadsTo(route, listener) === "yes") ??
    routes.find((route) => leadsTo(route, listener) === "perhaps");
  if (!found) return undefined;
  const { by, holder, group, target, to } = found;
  return { proxy: proxyTitle(by), holder, group, target, isLoopback: isLoopback(to.host) };
}
