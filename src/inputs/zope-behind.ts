import type { ZopeFact } from "../model/index.ts";

/** The Zope that a balancer's server leads to: the only one on that port whose host may be the server's. */
export function zopeBehind(target: string, zopes: readonly ZopeFact[]): ZopeFact | undefined {
  const server = hostAndPort(target);
  if (!server) return undefined;
  const found = zopes.filter(({ address }) => {
    const zope = hostAndPort(address.value);
    return zope?.port === server.port && mayBe(zope.host, server.host);
  });
  const [first, ...others] = found;
  // Several hosts with an instance on one port are alike, if their threads are.
  return first && others.every(({ threads }) => threads.value === first.threads.value) ? first : undefined;
}

function hostAndPort(address: string): { readonly host: string; readonly port: string } | undefined {
  const match = /^(?:(?:ipv[46]|fd|tcp[46]?)@)?(.{0,255}?):?(\d{1,5})$/.exec(address.trim());
  return match ? { host: match[1] ?? "", port: match[2] ?? "" } : undefined;
}

/** Two addresses in numbers are the same host or not; of a name nobody here knows where it leads. */
function mayBe(zope: string, server: string): boolean {
  if (zope === server || ANYWHERE.has(zope)) return true;
  if (isLocal(zope) || isLocal(server)) return isLocal(zope) && isLocal(server);
  return !(isNumeric(zope) && isNumeric(server));
}

const ANYWHERE: ReadonlySet<string> = new Set(["", "*", "0.0.0.0", "::", "[::]"]);

function isLocal(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || host.startsWith("127.");
}

function isNumeric(host: string): boolean {
  return /^[\d.]{7,15}$/.test(host) || host.includes("::");
}
