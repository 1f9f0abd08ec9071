import {
  doubted,
  looking,
  mapLocated,
  readAddress,
  type Fact,
  type Listed,
  type Listening,
} from "../../model/index.ts";
import type { Bind, HaproxyDocument, Proxy, Server } from "./document.ts";
import { entriesOf } from "./entries.ts";
import { waitsOf } from "./waits.ts";
import { stickyOf } from "./sticky.ts";

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
  const known = { items: entries.items.map(byProxy), doubt: entries.doubt };
  return proxy.servers.items.map((server) => routeFact(server, proxy, known));
}

function routeFact(server: Server, proxy: Proxy, entries: Listed<Listening>): Fact {
  const { name, target, doubt, maxconn } = server;
  return {
    kind: "route",
    to: doubted(mapLocated(target, readAddress), doubt),
    by: byProxy(proxy),
    name: name.value,
    address: server.address,
    group: proxy.name,
    entries,
    isSpare: !proxy.activeServers.items.includes(server),
    ...waitsOf(proxy, server),
    maxConnections: maxconn,
    sticky: stickyOf(proxy, server),
  };
}
