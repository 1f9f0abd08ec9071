import type { Hosted } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import type { Located, RouteFact, Setting } from "../model/index.ts";
import { isOfProxy, routeOf, serverWords, type ProxyFact, type Route } from "./leads-to.ts";
import { placeNumbers } from "./place-numbers.ts";
import { PROXIES, proxyTitle } from "./proxies.ts";

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

/** Facts of such routes: one of several to an address stands for all whose time is set by one line. */
export const patientFacts = join("patientFacts", PROXIES, ({ facts }): readonly Hosted<RouteFact>[] => {
  const numberOf = placeNumbers();
  const seen = new Map<number, Set<number>>();
  return facts.route.filter((fact) => {
    if (!fact.firstByteMs || !isPatient(fact)) return false;
    const [wait, to] = [numberOf(fact.firstByteMs), numberOf(fact.to)];
    const others = seen.get(wait) ?? new Set();
    seen.set(wait, others);
    return !others.has(to) && others.add(to);
  });
});

/** A fact as such a route; undefined where it says no time, or takes no requests. */
export function patient(fact: Hosted<RouteFact>): Patient | undefined {
  const { firstByteMs: wait } = fact;
  return wait && isPatient(fact) ? { ...routeOf(fact), wait } : undefined;
}

function isPatient(fact: Hosted<RouteFact>): fact is ProxyFact {
  return !fact.isSpare && isOfProxy(fact);
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
