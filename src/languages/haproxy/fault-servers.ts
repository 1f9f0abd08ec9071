import type { Problem } from "../../model/index.ts";
import type { Global, Line, Proxy, Server } from "./document.ts";
import { refused } from "./fault.ts";
import { atLeast, type Version } from "./version.ts";

/** Servers that HAProxy cannot use as they end up with what `default-server` gives them: no port to check, no CA for TLS. */
export function* serverFaults(
  { proxies, global }: { readonly proxies: readonly Proxy[]; readonly global: Global },
  version: Version | undefined,
): Iterable<Problem> {
  const verifies = mayVerify(global, version);
  for (const proxy of proxies.filter(isSure)) {
    const mayNamePort = proxy.lines.some(isConnectCheck);
    for (const server of proxy.servers.items.filter(
      ({ doubt, unset, target }) => !doubt && !unset.doubt && !target.doubt,
    )) {
      const fault = (mayNamePort ? undefined : checkFault(server)) ?? (verifies ? tlsFault(server) : undefined);
      if (fault) yield fault;
    }
  }
}

/** HAProxy looks at no server of a proxy that is disabled. */
function isSure({ doubt, lines }: Proxy): boolean {
  return doubt === undefined && !lines.some(({ keyword, doubt }) => doubt !== undefined || keyword === "disabled");
}

/** A check that connects by itself may name a port. */
function isConnectCheck(line: Line): boolean {
  return CHECKS.has(line.keyword) && line.words[1]?.value === "connect";
}

const CHECKS: ReadonlySet<string> = new Set(["http-check", "tcp-check"]);

function checkFault({ check, target, name, parameters }: Server): Problem | undefined {
  if (!check || check.doubt || ["port", "addr", "track"].some((word) => parameters.has(word))) return undefined;
  if (!PORTLESS.test(target.value)) return undefined;
  return refused(
    check.span,
    `Server ${name.value} asks for check and has no port; write one after its address, or port and a number.`,
  );
}

/** A number for an address; HAProxy starts with a name, which may be resolved to a port as well (`_http._tcp.consul`). */
const PORTLESS = /^(?:ipv[46]@)?(?:\d{1,3}(?:\.\d{1,3}){3}|\[[^\]]*\])(?::(?:0*|[+-]\d+))?$/;

/** What 3.3 and later take instead of a CA was not tried. */
function mayVerify({ lines, unset }: Global, version: Version | undefined): boolean {
  if (unset.doubt || atLeast(version, 303)) return false;
  return !lines.some(({ keyword, doubt }) => doubt !== undefined || keyword === "ssl-server-verify");
}

function tlsFault({ name, parameters }: Server): Problem | undefined {
  const ssl = parameters.get("ssl") ?? parameters.get("check-ssl");
  if (!ssl || ssl.doubt || parameters.has("ca-file") || parameters.get("verify")?.value[0] === "none") return undefined;
  if ([...parameters.values()].some(({ doubt }) => doubt)) return undefined;
  return refused(
    ssl.span,
    `Server ${name.value} speaks TLS and names no CA to verify with; write ca-file and the path of one, such as @system-ca (2.6 and later).`,
  );
}
