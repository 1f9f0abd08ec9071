import type { LanguageName } from "../environment/environment.ts";
import type { Listening, RouteFact } from "../model/index.ts";

/** The programs that lead requests on, as a sentence names them. */
export const PROXY_TITLES: ReadonlyMap<string, string> = new Map([
  ["nginx", "nginx"],
  ["varnish", "Varnish"],
  ["haproxy", "HAProxy"],
  ["apache", "Apache"],
]);

/** The formats that set up what leads requests on. */
export const PROXIES: readonly LanguageName[] = ["haproxy", "varnish", "nginx", "apache"];

/** As a sentence names one: "HAProxy". */
export function proxyTitle({ service }: Listening): string {
  return PROXY_TITLES.get(service) ?? service;
}

/** Who has a server, as a sentence begins with it: "Backend plone", "nginx's upstream plone", "nginx's server www.example.org". */
export function holderOf(by: Listening, group: RouteFact["group"]): string {
  if (by.service === "haproxy") return `Backend ${by.name}`;
  const [many, one] = WORDS.get(by.service) ?? ["group", "server"];
  return group ? `${proxyTitle(by)}'s ${many} ${group.value}` : `${proxyTitle(by)}'s ${one} ${by.name}`;
}

/** What each calls a group of servers, and what leads on without one. */
const WORDS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ["nginx", ["upstream", "server"]],
  ["varnish", ["director", "backend"]],
  ["apache", ["balancer", "host"]],
]);
