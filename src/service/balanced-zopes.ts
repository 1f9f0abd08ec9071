import type { HaproxyDocument } from "../languages/haproxy/index.ts";
import type { Environment } from "../environment/environment.ts";

type Server = HaproxyDocument["proxies"][number]["servers"][number];

/** Whether a balancer's server is known as a Zope instance: by a port that a buildout of the environment gives to one, or by a name that says so. */
export function isZopeServer({ name, target }: Server, backend: string, { facts }: Environment): boolean {
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
