import { readAddress } from "../../model/index.ts";
import type { Proxy, Traffic } from "./document.ts";

/** Tells HTTP from other protocols by mode, health check and port. */
export function readTraffic({ mode, healthCheck, servers }: Pick<Proxy, "mode" | "healthCheck" | "servers">): Traffic {
  if (mode.value === "http") return "http";
  // In mode tcp a check of any kind asks a service for its role or its protocol: a primary database, a mail server.
  if (mode.value !== "tcp" || healthCheck !== undefined) return "other";
  return servers.items.some(({ target }) => OTHER_PORTS.has(readAddress(target.value).port)) ? "other" : "unclear";
}

/** Mail, directories, databases, brokers, TLS that is passed through, ZEO. */
const OTHER_PORTS: ReadonlySet<number | undefined> = new Set(
  "22 25 53 110 143 389 443 465 514 587 636 993 995 1433 1521 1883 2181 3306 3389 5000 5432 5433 5671 5672 6379 6432 6443 8100 8443 9000 9042 9092 11211 26379 27017"
    .split(" ")
    .map(Number),
);
