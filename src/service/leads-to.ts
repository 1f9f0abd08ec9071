import type { Environment, Hosted } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import {
  isLoopback,
  lookAt,
  looking,
  mapLocated,
  type Address,
  type Listening,
  type Located,
  type RouteFact,
  type Subject,
} from "../model/index.ts";
import { byContainer } from "./compose-containers.ts";
import type { Listener } from "./listening.ts";
import { holderOf, PROXIES, PROXY_TITLES } from "./proxies.ts";
import { mayShareHost } from "./share-host.ts";

/** A server that a proxy leads requests to. Address: `backend:plone/server:instance1`, `upstream:plone/server:127.0.0.1:8081`. */
export interface Route extends Subject {
  readonly fact: ProxyFact;
  readonly by: Listening;
  /** Who has it, as a sentence begins with it: "Backend plone", "nginx's upstream plone". */
  readonly holder: string;
  /** The group that it is of, or who leads there. */
  readonly group: Located<string>;
  /** What its holder calls it; its address where that has no name. */
  readonly name: string;
  /** As written. */
  readonly target: Located<string>;
  /** Where it leads, as it is written; its target tells whether something else may fill it in. */
  readonly to: Address;
  /** The host of the proxy; undefined where nothing says it. */
  readonly from: string | undefined;
}

/** What a proxy says of a server that it has. */
export type ProxyFact = Hosted<RouteFact> & { readonly by: Listening };

/** The servers that proxies have, each once however many lines lead there; as facts, because few of them become routes. */
export const proxyFacts = join("proxyFacts", PROXIES, ({ facts }): readonly ProxyFact[] => {
  const seen = new Set<string>();
  return facts.route.filter(isOfProxy).filter(({ by, group, to, name }) => {
    const key = `${to.span.file.path} ${to.span.start} ${name}`;
    if (seen.has(key)) return false;
    // A group goes by its name, which may be filled in; HAProxy's are known by their sections.
    if (by.service !== "haproxy") lookAt(group?.doubt);
    return seen.add(key);
  });
});

/** Whether a proxy leads there. */
export function isOfProxy(fact: Hosted<RouteFact>): fact is ProxyFact {
  return fact.by !== undefined && PROXY_TITLES.has(fact.by.service);
}

/** Where a server is, as it is written; its `to` tells whether something else may fill it in. */
export function writtenAddress({ to }: ProxyFact): Address {
  return looking(() => to.value).result;
}

/** A fact of a proxy as what a rule judges. */
export function routeOf(fact: ProxyFact): Route {
  const { by, to, group, host } = fact;
  const address = writtenAddress(fact);
  const name = by.service === "haproxy" ? fact.name : address.text;
  return {
    address: fact.address ?? `${fact.within ?? `${by.service}:${group?.value ?? by.name}`}/server:${fact.name}`,
    span: to.span,
    fact,
    by,
    holder: holderOf(by, group),
    group: group ?? { value: by.name, span: by.span, trail: [] },
    name,
    target: mapLocated(to, ({ text }) => text),
    to: address,
    from: host,
  };
}

/** A route's server as a sentence names it: "server instance1 at 127.0.0.1:8081", "server 127.0.0.1:8081". */
export function serverWords({ name, target }: Route): string {
  const { result: text } = looking(() => target.value);
  return name === text ? `server ${text}` : `server ${name} at ${text}`;
}

/** Whether a server is, or may be, on a host of which the environment has the processes: the proxy's own, or one that is declared by that name. */
export function isAtHome(fact: ProxyFact, { facts }: Environment): boolean {
  if (fact.to.doubt) return true;
  const { host, port } = writtenAddress(fact);
  const { host: from } = fact;
  const isDeclared = host !== "" && (host === from || facts.host.some(({ name }) => name === host));
  return port !== undefined && (isLoopback(host) || isDeclared);
}

/** Whether a server is what listens there: `perhaps` where its address may be that of any host. */
export function leadsTo(route: Route, listener: Listener): "yes" | "perhaps" | "no" {
  const { target, to, from, by } = route;
  if (target.doubt) return "perhaps";
  if (to.port !== listener.port) return "no";
  const named = byContainer(listener.containers, to.host, by);
  if (named !== undefined) return named ? "yes" : "no";
  if (isAnotherOfItsKind(route, listener)) return "no";
  if (isLoopback(to.host))
    return takesLoopback(listener) && mayShareHost({ host: listener.on }, { host: from }) ? "yes" : "no";
  if (to.host === listener.on || to.host === listener.host) return "yes";
  return listener.host !== undefined && isLoopback(listener.host) ? "no" : "perhaps";
}

/** One nginx has its files in one folder; that of another folder is another image's, or another host's. */
function isAnotherOfItsKind({ by: { service, span } }: Route, { by }: Listener): boolean {
  return by?.service === service && folderOf(by.span.file.path) !== folderOf(span.file.path);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/** What decides whether a route leads to a listener: those of one key are reached alike. */
export function reachKey({ port, host, on, by, span, containers }: Listener): string {
  const file = containers.length > 0 ? span.file.path : "";
  return `${port} ${host ?? "?"} ${on ?? "?"} ${by ? `${by.service} ${folderOf(by.span.file.path)}` : ""} ${file}`;
}

function takesLoopback({ host }: Listener): boolean {
  return host === undefined || host === "" || isLoopback(host);
}
