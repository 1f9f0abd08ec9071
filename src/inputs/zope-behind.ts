import type { Environment } from "../environment/environment.ts";
import { isLoopback, readAddress, type ZopeFact } from "../model/index.ts";

/** The Zope that a balancer's server leads to: the only one on that port whose host may be the server's. */
export function zopeBehind(target: string, { listen, zope }: Environment["facts"]): ZopeFact | undefined {
  const server = readAddress(target);
  if (server.port === undefined) return undefined;
  const places = listen
    .filter(({ address: { value } }) => value.port === server.port && mayBe(value.host, server.host))
    .map(({ by }) => by.span);
  const [first, ...others] = zope.filter(({ span }) => places.includes(span));
  // Several hosts with an instance on one port are alike, if their threads are.
  return first && others.every(({ threads }) => threads.value === first.threads.value) ? first : undefined;
}

/** Two addresses in numbers are the same host or not; of a name nobody here knows where it leads. */
function mayBe(zope: string, server: string): boolean {
  if (zope === server || ANYWHERE.has(zope)) return true;
  if (isLoopback(zope) || isLoopback(server)) return isLoopback(zope) && isLoopback(server);
  return !(isNumeric(zope) && isNumeric(server));
}

const ANYWHERE: ReadonlySet<string> = new Set(["", "*", "0.0.0.0", "::"]);

function isNumeric(host: string): boolean {
  return /^[\d.]{7,15}$/.test(host) || host.includes("::");
}
