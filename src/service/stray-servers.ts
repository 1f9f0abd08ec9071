import { join } from "../environment/join.ts";
import type { Environment } from "../environment/environment.ts";
import type { Span } from "../model/index.ts";
import { containersOf, namesAround } from "./compose-containers.ts";
import { proxyFacts, routeOf, serverWords, writtenAddress, type ProxyFact, type Route } from "./leads-to.ts";
import { PROXIES } from "./proxies.ts";

/** A server of a proxy in a container, by a name that none of the compose files gives to anything. Address: `backend:shop/server:web2/name`. */
export interface StrayServer extends Route {
  /** As a sentence names it: "server web2 at web2:8080". */
  readonly words: string;
  /** The proxy's own service in a compose file. */
  readonly container: Span;
}

/** The servers that take requests and are nowhere in the networks of their proxies. */
export const strayServers = join("strayServers", PROXIES, (environment): readonly StrayServer[] =>
  proxyFacts.in(environment).flatMap((fact) => {
    const [container] = containersOf(fact.by.span.file.path, environment);
    if (!container || fact.isSpare || !isStray(fact, environment)) return [];
    const route = routeOf(fact);
    return [{ ...route, address: `${route.address}/name`, words: serverWords(route), container: container.at }];
  }),
);

/** Without a port it may be the name of an upstream that another file has; one that something fills in may be any. */
function isStray(fact: ProxyFact, environment: Environment): boolean {
  const names = namesAround(fact.by.span.file.path, environment);
  if (!names || fact.to.doubt) return names !== undefined;
  const to = writtenAddress(fact);
  const host = to.host.toLowerCase();
  return to.text.endsWith(`:${to.port}`) && OF_A_SERVICE.test(host) && !names.has(host);
}

/** One word; with a number at its end it may be one of several containers of a service. */
const OF_A_SERVICE = /^(?!localhost$)[a-z][a-z0-9_-]*(?<![-_]\d{1,4})$/;
