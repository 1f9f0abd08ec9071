import type { Problem } from "../../model/index.ts";
import type { Proxy, Server } from "./document.ts";
import { refused, shown } from "./fault.ts";
import { atLeast, type Version } from "./version.ts";

/** Names that stand twice where HAProxy wants them once. Two of which only one can be there (an undecided `.if`) are left alone. */
export function* duplicateFaults(proxies: readonly Proxy[], version: Version | undefined): Iterable<Problem> {
  const seen = new Map<string, Proxy>();
  for (const proxy of proxies) {
    yield* serverFaults(proxy.servers.items);
    if (proxy.doubt === undefined || proxy.name.doubt === undefined) yield* nameFault(proxy, seen, version);
  }
}

/** A frontend and a backend may share a name up to 3.2. */
function* nameFault(proxy: Proxy, seen: Map<string, Proxy>, version: Version | undefined): Iterable<Problem> {
  const name = proxy.name.value;
  const sides = proxy.kind === "listen" ? ["frontend", "backend"] : [proxy.kind];
  const earlier = sides.map((side) => seen.get(`${side} ${name}`)).find((found) => found !== undefined);
  const other =
    proxy.kind === "listen" ? undefined : seen.get(`${proxy.kind === "frontend" ? "backend" : "frontend"} ${name}`);
  for (const side of sides) seen.set(`${side} ${name}`, proxy);
  if (earlier)
    yield refused(
      proxy.name.span,
      `The name ${shown(name)} is that of a ${earlier.kind} above; give one of them another.`,
    );
  else if (other && atLeast(version, 303))
    yield refused(
      proxy.name.span,
      `The name ${shown(name)} is that of a ${other.kind} above, which HAProxy 3.3 and later refuse; give one of them another.`,
    );
}

function* serverFaults(servers: readonly Server[]): Iterable<Problem> {
  const names = new Set<string>();
  for (const { name, doubt } of servers) {
    if (doubt) continue;
    if (names.has(name.value))
      yield refused(
        name.span,
        `A server named ${shown(name.value)} stands above in the same backend; give this one another name.`,
      );
    names.add(name.value);
  }
}
