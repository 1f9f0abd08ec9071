import { doubted, mapLocated, readAddress, type Fact, type Listening } from "../../model/index.ts";
import type { Bind, HaproxyDocument, Proxy, Server } from "./document.ts";

/**
 * Where HAProxy listens, and where it leads to. It logs to a syslog socket or a descriptor and opens no file that somebody would
 * have to rotate.
 */
export function facts({ proxies }: HaproxyDocument): readonly Fact[] {
  return proxies.flatMap((proxy) => [
    ...proxy.binds.map((bind) => listenFact(bind, proxy)),
    ...proxy.servers.items.map((server) => routeFact(server, proxy)),
  ]);
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

function routeFact({ name, target, doubt }: Server, proxy: Proxy): Fact {
  const to = doubted(mapLocated(target, readAddress), doubt);
  return { kind: "route", to, by: byProxy(proxy), name: name.value };
}
