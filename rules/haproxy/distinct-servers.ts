import { defineRule, readAddress, type Environment } from "#rule";

/**
 * Name each server of a backend once.
 *
 * Two lines with one address are one server: it gets twice its share, its
 * `maxconn` counts twice, and when it dies half of the backend is gone that
 * looked like two. Most often a line was copied and its port forgotten.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-server
 */
export default defineRule({
  title: "Each server of a HAProxy backend is another one",
  fault: "Two servers of a backend are one",
  harm: "outage",
  severity: "warning",
  item: "T28",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    twice:
      "Servers {first} and {second} of {backend} are both {target}, so one server gets two shares and both are gone when it dies; give {second} its own address or remove it.",
  },

  subjects: ({ haproxy }) =>
    haproxy
      .flatMap(({ proxies }) => proxies)
      .filter(
        ({ activeServers }) =>
          activeServers.items.length > 1 && activeServers.items.some(({ target }) => !target.doubt),
      )
      .map(({ address, span, name, activeServers }) => ({ address: `${address}/servers`, span, name, activeServers })),

  judge({ name: backend, activeServers }, { pass, fail }) {
    const seen = new Map<string, Server>();
    for (const server of activeServers.items) {
      const place = placeOf(server);
      const first = place === undefined ? undefined : seen.get(place);
      if (first && first.span.start !== server.span.start)
        return fail([server.target, first.target], "twice", {
          first: first.name,
          second: server.name,
          backend,
          target: server.target,
        });
      if (place !== undefined) seen.set(place, server);
    }
    const [one, ...others] = activeServers.items.map(({ target }) => target);
    return pass(one ?? backend, ...others);
  },
});

type Server = Environment["haproxy"][number]["proxies"][number]["servers"]["items"][number];

/** An address that is one place for certain, with the port and the source that tell equal ones apart. */
/** What makes two of one address. */
const APART = ["source", "sni", "socks4", "proto", "id"] as const;

function placeOf({ target, parameters }: Server): string | undefined {
  const { host, port } = readAddress(target.value);
  if (port === undefined || !/^(?:[\d.]{7,15}|localhost|::1)$/.test(host)) return undefined;
  const apart = APART.filter((name) => parameters.has(name)).flatMap((name) => [
    name,
    ...(parameters.get(name)?.value ?? []),
  ]);
  return [host === "localhost" ? "127.0.0.1" : host, port, ...apart].join(" ");
}
