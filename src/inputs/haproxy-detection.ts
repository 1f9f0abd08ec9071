import type { Sourced } from "../plan/sourced.ts";
import { detectionTime } from "../plan/incident/detection.ts";
import type { HaproxyDocument, Server } from "../languages/haproxy/index.ts";
import { configuredAt } from "./declared-values.ts";

/**
 * How long HAProxy sends requests to a server that is gone, in hours: mean over the check interval, `fall` failures in a row.
 * The slowest checked server of a backend with a stand-in decides; undefined where no backend has two checked servers.
 *
 * @see https://docs.haproxy.org/dev/configuration.html#5.2-inter
 */
export function haproxyDetection(documents: readonly HaproxyDocument[]): Sourced<number> | undefined {
  const servers = documents
    .flatMap(({ proxies }) => proxies)
    .filter(({ activeServers }) => activeServers.items.filter(({ check }) => check?.value).length > 1)
    .flatMap(({ activeServers }) => activeServers.items.filter(({ check }) => check?.value));
  const times = servers.map((server) => ({ server, hours: meanHours(server) }));
  const slowest = times.reduce<(typeof times)[number] | undefined>(
    (most, each) => (most && most.hours >= each.hours ? most : each),
    undefined,
  );
  return slowest && { value: slowest.hours, source: configuredAt(placeOf(slowest.server)) };
}

/** HAProxy's own defaults: a check every 2 s, three failures. */
const DEFAULTS = { interMs: 2000, fall: 3 } as const;

function meanHours({ checkEvery, fall }: Server): number {
  const inter = checkEvery.inter?.value ?? DEFAULTS.interMs;
  const retry = checkEvery.fastinter?.value ?? inter;
  const attempts = fall && fall.value > 0 ? fall.value : DEFAULTS.fall;
  return detectionTime({ interval: Math.max(inter, 1), retry, attempts, checkTime: 0 }).mean / 3_600_000;
}

function placeOf({ parameters, name }: Server): Server["name"]["span"] {
  return (parameters.get("inter") ?? parameters.get("check") ?? name).span;
}
