import type { Environment } from "../environment/environment.ts";
import { join } from "../environment/join.ts";
import { isLoopback, lookAt, spanText, type Located } from "../model/index.ts";
import { proxyFacts, routeOf, writtenAddress, type Route } from "./leads-to.ts";
import { PROXIES } from "./proxies.ts";
import { mayShareHost } from "./share-host.ts";

/** A proxy that hands requests to a Varnish on its own host. */
export interface CacheFront {
  /** The path of Varnish's VCL. */
  readonly vcl: string;
  readonly route: Route;
  /** Where Varnish listens for it. */
  readonly listens: Located<string>;
  /** Whether Varnish takes the visitor's address from the proxy there, as `client.ip`. */
  readonly isProxied: boolean;
}

/** The proxies before Varnish, where its command line is here and names its VCL. */
export const cacheFronts = join("cacheFronts", PROXIES, (environment): readonly CacheFront[] => {
  const doors = environment.facts.listen.filter(({ by }) => by.service === "varnish");
  const all = proxyFacts.in(environment).filter(({ by }) => by.service !== "varnish");
  // What is filled in may lead to one of them.
  if (doors.length > 0) for (const { to } of all) lookAt(to.doubt);
  const routes = all.filter((fact) => isLoopback(writtenAddress(fact).host)).map(routeOf);
  return doors.flatMap((door) => routes.filter((route) => isBefore(route, door)).map((route) => frontOf(route, door)));
});

type Door = Environment["facts"]["listen"][number];

function isBefore({ to, from }: Route, { address, host }: Door): boolean {
  const { port, host: own } = address.value;
  return (
    port !== undefined &&
    port === to.port &&
    (own === "" || own === "*" || isLoopback(own) || own === "0.0.0.0") &&
    mayShareHost({ host }, { host: from })
  );
}

function frontOf(route: Route, { address, by }: Door): CacheFront {
  const { span, trail } = address;
  return {
    vcl: by.span.file.path,
    route,
    listens: { value: address.value.text, span, trail },
    isProxied: /,PROXY\b/i.test(spanText(span)),
  };
}
