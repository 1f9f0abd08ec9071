import { join } from "../environment/join.ts";
import type { Problem } from "../model/index.ts";
import { groupBy } from "./group-by.ts";
import {
  isAtHome,
  leadsTo,
  proxyFacts,
  reachKey,
  routeOf,
  serverWords,
  writtenAddress,
  type Route,
} from "./leads-to.ts";
import { listening, type Listener, type Listeners, type Silent } from "./listening.ts";
import { placeNumbers } from "./place-numbers.ts";
import { PROXIES } from "./proxies.ts";
import { mayShareHost } from "./share-host.ts";
import { unitDoors } from "./unit-listeners.ts";

/** A server of a proxy on a host whose processes are known. Address: `backend:plone/server:instance1/process`. */
export interface LocalServer extends Route {
  /** As a sentence names it: "server instance1 at 127.0.0.1:8081". */
  readonly words: string;
  readonly listener: Listener | undefined;
  /** The programs there of which nothing tells which port they bind. */
  readonly silent: readonly Silent[];
  /** Why it may lead elsewhere, or something listen there that was not seen. */
  readonly doubt: Problem | undefined;
}

/** The servers that take requests, of groups of which one at least is a process of the environment. */
export const localServers = join("localServers", PROXIES, (environment): readonly LocalServer[] => {
  const here = listening.in(environment);
  // Thousands of nginx's servers share an address, and the first of them tells as much as all.
  const all = [...here.listeners, ...unitDoors.in(environment).listeners];
  const distinct = [...groupBy(all, reachKey).values()].map(([first]) => first);
  const byPort = groupBy(distinct, ({ port }) => port);
  const active = proxyFacts.in(environment).filter(({ isSpare }) => !isSpare);
  const numberOf = placeNumbers();
  // What two addresses of one server of nginx lead to has nothing in common.
  return [...groupBy(active, ({ group, to }) => numberOf(group ?? to)).values()].flatMap((facts) => {
    // Of thousands of servers few have anything behind them here.
    if (!facts.some((fact) => byPort.has(writtenAddress(fact).port ?? -1))) return [];
    const servers = facts
      .filter((fact) => isAtHome(fact, environment))
      .map((fact) => localServer(routeOf(fact), here, byPort));
    return servers.some(isEvidence) ? servers : [];
  });
});

/** That a proxy, or a unit, has a port of its own says nothing of what else runs beside it. */
function isEvidence({ by, listener }: LocalServer): boolean {
  return listener !== undefined && !listener.unit && listener.by?.service !== by.service;
}

function localServer(
  route: Route,
  { silent, doubt, unseen }: Listeners,
  byPort: ReadonlyMap<number, readonly Listener[]>,
): LocalServer {
  const { address, target, from, to } = route;
  const listeners = byPort.get(to.port ?? -1) ?? [];
  return {
    ...route,
    address: `${address}/process`,
    words: serverWords(route),
    listener: listeners.find((each) => leadsTo(route, each) === "yes"),
    silent: silent.filter((each) => mayShareHost({ host: each.on }, { host: from })),
    doubt: target.doubt ?? doubt ?? unseen,
  };
}
