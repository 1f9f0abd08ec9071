import {
  doubted,
  looking,
  mapLocated,
  readAddress,
  type Fact,
  type Listed,
  type Listening,
  type RouteFact,
} from "../../model/index.ts";
import type { Bind, HaproxyDocument, Proxy, Server } from "./document.ts";
import { entriesOf } from "./entries.ts";
import { firstByteOf } from "./waits.ts";
import { stickyIn, stickyTo } from "./sticky.ts";

/**
 * Where HAProxy listens, and where it leads to. It logs to a syslog socket or a descriptor and opens no file that somebody would
 * have to rotate.
 */
export function facts({ proxies }: HaproxyDocument): readonly Fact[] {
  const entries = entriesOf(proxies);
  return proxies.flatMap((proxy) => [
    ...proxy.binds.filter(isStream).map((bind) => listenFact(bind, proxy)),
    ...routeFacts(proxy, entries.get(proxy) ?? { items: [] }),
  ]);
}

/** A port of UDP is another one than that of TCP. */
function isStream({ address }: Bind): boolean {
  return !/^(?:udp|quic)[46]?@/.test(address.value);
}

function listenFact({ address, line }: Bind, proxy: Proxy): Fact {
  return {
    kind: "listen",
    address: doubted(mapLocated(address, readAddress), line.doubt),
    by: byProxy(proxy),
  };
}

function byProxy({ name, span }: Proxy): Listening {
  return { service: "haproxy", name: name.value, span };
}

/** A proxy that came as an example leads nowhere. */
function routeFacts(proxy: Proxy, entries: Listed<Proxy>): readonly Fact[] {
  if (looking(() => proxy.isExample.value).result) return [];
  const group: OfAll = {
    by: byProxy(proxy),
    firstByteMs: firstByteOf(proxy),
    entries: { items: entries.items.map(byProxy), doubt: entries.doubt },
    active: new Set(proxy.activeServers.items),
    sticky: stickyIn(proxy),
  };
  return proxy.servers.items.map((server) => routeFact(server, proxy, group));
}

/** What the servers of a proxy have in common, found once for thousands of them. */
interface OfAll {
  readonly by: Listening;
  readonly firstByteMs: RouteFact["firstByteMs"];
  readonly entries: Listed<Listening>;
  readonly active: ReadonlySet<Server>;
  readonly sticky: RouteFact["sticky"];
}

function routeFact(server: Server, proxy: Proxy, { by, firstByteMs, entries, active, sticky }: OfAll): Fact {
  const { name, target, doubt, maxconn } = server;
  return {
    kind: "route",
    to: doubted(mapLocated(target, readAddress), doubt),
    by,
    name: name.value,
    within: proxy.address,
    group: proxy.name,
    entries,
    isSpare: !active.has(server),
    firstByteMs,
    maxConnections: maxconn,
    sticky: stickyTo(server, proxy) ?? sticky,
  };
}
