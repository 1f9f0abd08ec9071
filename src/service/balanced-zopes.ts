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
export const zopeServers = join(
  "zopeServers",
  ["haproxy"],
  (environment): ZopeServers => ({
    isZope: (server, backend) => derived(server, () => isZopeServer(server, backend, environment)),
  }),
);

function isZopeServer({ name, target }: Server, backend: string, { facts }: Environment): boolean {
  if (/varnish|nginx|apache|cache|static|zeo(?:server)?$/i.test(`${name.value} ${backend}`)) return false;
  if (/zope|plone|^(?:instance|client)[-_]?\d*$/i.test(name.value)) return true;
  const to = readAddress(target.value);
  return (
    isLoopback(to.host) && facts.listen.some(({ address, by }) => by.service === "zope" && samePort(address.value, to))
  );
}
