import { isWritten, readAddress } from "../../model/index.ts";
import type { Proxy, Traffic } from "./document.ts";

/**
 * Tells HTTP from other protocols by mode, health check and port. In mode tcp anything may pass, and it is HTTP only where a server
 * has one of its ports; `open` says that the mode may be another one, and there only well-known ports of other protocols settle it.
 */
export function readTraffic(
  { mode, healthCheck, servers }: Pick<Proxy, "mode" | "healthCheck" | "servers">,
  open: boolean,
): Traffic {
  if (mode.value === "http") return "http";
  // In mode tcp a check of any kind asks a service for its role or its protocol: a primary database, a mail server.
  if (mode.value !== "tcp" || healthCheck !== undefined) return "other";
  const ports = servers.items.map(({ target }) => readAddress(target.value).port);
  if (open && !isWritten(mode)) return ports.some((port) => OTHER_PORTS.has(port)) ? "other" : "unclear";
  return ports.some(isHttpPort) ? "unclear" : "other";
}

function isHttpPort(port = 0): boolean {
  return HTTP_PORTS.has(port) || (port >= 8000 && port < 8100);
}

const HTTP_PORTS: ReadonlySet<number> = new Set([80, 81, 3000, 8180, 8888, 9080]);

/** Mail, directories, databases, brokers, TLS that is passed through, ZEO. */
const OTHER_PORTS: ReadonlySet<number | undefined> = new Set(
  "22 25 53 110 143 389 443 465 514 587 636 993 995 1433 1521 1883 2181 3306 3389 5000 5432 5433 5671 5672 6379 6432 6443 8100 8443 9000 9042 9092 11211 26379 27017"
    .split(" ")
    .map(Number),
);
