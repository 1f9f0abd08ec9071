import { doubted, mapLocated, readAddress, type Fact } from "../../model/index.ts";
import type { Bind, HaproxyDocument, Proxy, Server } from "./document.ts";

/**
 * Where HAProxy listens, and where it leads to. It logs to a syslog socket or a descriptor and opens no file that somebody would
 * have to rotate.
 */
export function facts({ proxies }: HaproxyDocument): readonly Fact[] {
  return proxies.flatMap((proxy) => [
    ...proxy.binds.map((bind) => listenFact(bind, proxy)),
    ...proxy.servers.items.map(routeFact),
  ]);
}

function listenFact({ address, line }: Bind, { name, span }: Proxy): Fact {
  return {
    kind: "listen",
    address: doubted(mapLocated(address, readAddress), line.doubt),
    by: { service: "haproxy", name: name.value, span },
  };
}

function routeFact({ name, target, doubt }: Server): Fact {
  return { kind: "route", to: doubted(mapLocated(target, readAddress), doubt), name: name.value };
}
