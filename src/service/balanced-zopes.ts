import type { HaproxyDocument } from "../languages/haproxy/index.ts";
import type { Environment } from "../environment/environment.ts";
import { derived, type Located } from "../model/index.ts";
import { join } from "../environment/join.ts";

type Server = HaproxyDocument["proxies"][number]["servers"][number];

/** Which of a balancer's servers are known as Zope instances. */
export interface ZopeServers {
  /** By a port that a buildout of the environment gives to one, or by a name of the server or its backend that says so. */
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
  return (
    /^(?:127\.|localhost:)/.test(target.value) &&
    facts.zope.some(({ address }) => portOf(address.value) === portOf(target.value))
  );
}

/** The digits at the end; an address without any stands for itself. */
function portOf(address: string): string {
  return /(?::|^)(\d{1,5})$/.exec(address)?.[1] ?? address;
}
