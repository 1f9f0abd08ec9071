import { join } from "../environment/join.ts";
import { lookAt, type Setting } from "../model/index.ts";
import { groupBy } from "./group-by.ts";
import {
  leadsTo,
  proxyFacts,
  reachKey,
  routeOf,
  serverWords,
  writtenAddress,
  type ProxyFact,
  type Route,
} from "./leads-to.ts";
import { listening } from "./listening.ts";
import { placeNumbers } from "./place-numbers.ts";
import { PROXIES } from "./proxies.ts";
import { listenerSlots, requestSlots } from "./request-slots.ts";
import { unitDoors } from "./unit-listeners.ts";

/** A server with a limit, one of several of its group, in front of a program whose threads are known. Address: `backend:plone/server:instance1/slots`. */
export interface LimitedServer extends Route {
  /** As a sentence names it: "server instance1 at 127.0.0.1:8081". */
  readonly words: string;
  /** How many requests it gets at a time. */
  readonly limit: Setting<number>;
  /** What is behind, as a sentence names it: "Zope instance1". */
  readonly behind: string;
  /** How many requests it works on at a time. */
  readonly slots: Setting<number>;
}

/** The limits of servers beside which another one could take what waits. */
export const limitedServers = join("limitedServers", PROXIES, (environment): readonly LimitedServer[] => {
  const active = proxyFacts.in(environment).filter(({ isSpare }) => !isSpare);
  const numberOf = placeNumbers();
  const groups = [...groupBy(active, ({ group, by }) => numberOf(group ?? by)).values()];
  const limited = groups
    .filter(({ length }) => length > 1)
    .flat()
    .filter(isLimited);
  if (limited.length === 0) return [];
  const units = unitDoors.in(environment);
  lookAt(units.open);
  const distinct = [...groupBy([...listening.in(environment).listeners, ...units.listeners], reachKey).values()].map(
    ([first]) => first,
  );
  const byPort = groupBy(distinct, ({ port }) => port);
  return limited.flatMap((fact) => {
    const limit = fact.maxConnections;
    const listeners = byPort.get(writtenAddress(fact).port ?? -1);
    if (!listeners) return [];
    const route = routeOf(fact);
    const listener = listeners.find((each) => leadsTo(route, each) === "yes");
    const slots = listener && listenerSlots(listener, environment, requestSlots);
    if (!limit || !listener || !slots || (listener.by && isEndless(limit))) return [];
    return [
      { ...route, address: `${route.address}/slots`, words: serverWords(route), limit, behind: listener.who, slots },
    ];
  });
});

/** No limit is told by other rules; one that is filled in may be any. */
function isLimited({ maxConnections: limit }: ProxyFact): boolean {
  return limit !== undefined && (limit.doubt !== undefined || limit.value > 0);
}

/** A limit in the thousands in front of a Zope is told as if it were none. */
function isEndless({ value, doubt }: Setting<number>): boolean {
  return !doubt && value >= ENDLESS;
}

const ENDLESS = 1000;
