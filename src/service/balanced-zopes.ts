import type { Environment } from "../environment/environment.ts";
import {
  derived,
  isLoopback,
  readAddress,
  samePort,
  type Located,
  type Problem,
  type Subject,
} from "../model/index.ts";
import { join } from "../environment/join.ts";
import { mayShareHost } from "./share-host.ts";

/** A server of a balancer. */
interface Server extends Subject {
  readonly name: Located<string>;
  /** As written: `127.0.0.1:8081`. */
  readonly target: Located<string>;
  readonly doubt?: Problem | undefined;
}

/** Which of a balancer's servers are known as Zope instances. */
export interface ZopeServers {
  /** By a port that a Zope of the environment listens on, or by a name of the server or its backend that says so. */
  isZope(this: void, server: Server, backend: string): Located<boolean>;
}

/** The Zope instances among the servers of the environment's balancers. */
export const zopeServers = join("zopeServers", ["haproxy"], ({ facts, hostOf }): ZopeServers => {
  const zopes = facts.listen.filter(({ by }) => by.service === "zope");
  return { isZope: (server, backend) => derived(server, () => isZopeServer(server, backend, { zopes, hostOf })) };
});

/** The Zopes that listen, and the hosts that files are for. */
interface Known extends Pick<Environment, "hostOf"> {
  readonly zopes: Environment["facts"]["listen"];
}

function isZopeServer(server: Server, backend: string, { zopes, hostOf }: Known): boolean {
  const { name, target, span } = server;
  if (/varnish|nginx|apache|cache|static|zeo(?:server)?$/i.test(`${name.value} ${backend}`)) return false;
  if (/zope|plone|^(?:instance|client)[-_]?\d*$/i.test(name.value)) return true;
  const to = readAddress(target.value);
  if (!isLoopback(to.host)) return false;
  const balancer = { host: hostOf(span.file.path) };
  return zopes.some((zope) => mayShareHost(zope, balancer) && samePort(zope.address.value, to));
}
