import type { Hosted } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import type { Located, RouteFact, Setting } from "../model/index.ts";
import { routeOf, serverWords, type Route } from "./leads-to.ts";
import { PROXIES, PROXY_TITLES, proxyTitle } from "./proxies.ts";

/** Who waits, and how long for the first byte of an answer. */
export interface Waiting {
  /** As a sentence names it: "nginx", "Backend plone", "program web". */
  readonly who: string;
  /** For whom: "server 127.0.0.1:8080"; empty where it is its own work. */
  readonly server: string;
  /** In milliseconds. */
  readonly wait: Setting<number>;
  /** Where it stands that it leads there. */
  readonly place: Pick<Located<unknown>, "span">;
  /** What sets it. */
  readonly option: string;
  /** What visitors get when it gives up. */
  readonly error: string;
}

/** A route of a proxy that says how long it waits. */
export interface Patient extends Route {
  readonly wait: Setting<number>;
}

/** The routes of proxies by how long they wait: one of several to an address stands for all whose time is set by one line. */
export const patientRoutes = join("patientRoutes", PROXIES, ({ facts }): readonly Patient[] => {
  const found = new Map<string, Patient>();
  for (const fact of facts.route) {
    const { to, firstByteMs: wait } = fact;
    const key = wait && `${placeOf(wait)} ${placeOf(to)}`;
    if (key === undefined || found.has(key)) continue;
    const route = patient(fact);
    if (route) found.set(key, route);
  }
  return [...found.values()];
});

/** A fact as such a route; undefined where it says no time, or takes no requests. */
export function patient(fact: Hosted<RouteFact>): Patient | undefined {
  const { by, firstByteMs: wait, isSpare } = fact;
  return by && wait && !isSpare && PROXY_TITLES.has(by.service) ? { ...routeOf(fact, by), wait } : undefined;
}

function placeOf({ span }: Located<unknown>): string {
  return `${span.file.path} ${span.start}`;
}

/** Who waits there, in words. */
export function waitingOf(route: Patient): Waiting {
  const { service } = route.by;
  const [option = "its time-out", error = "an error"] = OPTIONS.get(service) ?? [];
  const who = service === "haproxy" ? route.holder : proxyTitle(route.by);
  return { who, server: serverWords(route), wait: route.wait, place: { span: route.span }, option, error };
}

/** What sets the wait for the first byte, and what visitors get at its end. */
const OPTIONS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["nginx", ["proxy_read_timeout", "a 504"]],
  ["haproxy", ["timeout server", "a 504"]],
  ["varnish", [".first_byte_timeout", "a 503"]],
  ["apache", ["ProxyTimeout", "an error"]],
]);
