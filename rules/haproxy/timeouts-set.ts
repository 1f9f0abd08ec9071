import { defineRule, type Environment } from "#rule";

/**
 * Set the timeouts of clients, connections and servers.
 *
 * HAProxy's own are infinite. A client that vanishes, a server that hangs and
 * a packet that a firewall swallows then hold a connection each until there
 * are none left, and a dead server is never given up for a live one.
 *
 * A frontend needs `timeout client`, a backend with servers `timeout connect`
 * and `timeout server`; in mode tcp `timeout tunnel` stands for client and
 * server. Zero means none.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-timeout%20client
 */
export default defineRule({
  title: "HAProxy's timeouts are set",
  fault: "Connections that nobody uses stay open for ever",
  harm: "outage",
  severity: "error",
  item: "T58",
  needs: ["haproxy"],
  messages: {
    missing:
      "{kind} {name} has no timeout {missing} ({count} of {all} sections lack one), so what hangs is held for ever; set it, best in defaults.",
    zero: "{kind} {name} has timeout {missing} 0, which is none: what hangs is held for ever.",
  },

  // Proxies that share a defaults section lack a timeout for one reason.
  subjects: ({ haproxy }) =>
    haproxy.flatMap((document) => {
      const heirs = new Map<Proxy["inherits"], Proxy[]>();
      for (const proxy of document.proxies.filter((candidate) => needed(candidate).length > 0)) {
        const known = heirs.get(proxy.inherits);
        if (known) known.push(proxy);
        else heirs.set(proxy.inherits, [proxy]);
      }
      return [...heirs].map(([inherits, proxies]) => {
        const { address, span } = inherits ?? document;
        return { address: `${address}/timeouts`, span, proxies };
      });
    }),

  judge({ span, proxies }, { pass, fail }) {
    const lacking = proxies.filter((proxy) => missing(proxy).length > 0);
    const [first, ...others] = lacking
      .filter(({ unset }) => !unset.doubt)
      .concat(lacking.filter(({ unset }) => unset.doubt));
    if (first) {
      const data = {
        kind: first.kind,
        name: first.name,
        missing: missing(first).join(" and "),
        count: lacking.length,
        all: proxies.length,
      };
      return fail([first.unset, ...others.map(({ unset }) => unset).filter(({ doubt }) => !doubt)], "missing", data);
    }
    const found = proxies.flatMap((proxy) =>
      needed(proxy).flatMap((key) => ({ proxy, key, value: proxy.timeouts.get(key) ?? proxy.unset })),
    );
    const zero = found.find(({ proxy, key }) => proxy.timeouts.get(key)?.value.milliseconds === 0);
    if (zero) return fail(zero.value, "zero", { kind: zero.proxy.kind, name: zero.proxy.name, missing: zero.key });
    const places = [...new Map(found.map(({ value }) => [value.span.start, value])).values()];
    return pass(places[0] ?? span, ...places.slice(1));
  },
});

type Proxy = Environment["haproxy"][number]["proxies"][number];

function missing(proxy: Proxy): readonly string[] {
  return needed(proxy).filter((key) => !proxy.timeouts.has(key));
}

function needed({ kind, binds, activeServers, mode, timeouts }: Proxy): readonly string[] {
  if (mode.value !== "http" && mode.value !== "tcp") return [];
  const tunnel = mode.value === "tcp" && (timeouts.get("tunnel")?.value.milliseconds ?? 0) > 0;
  return [
    ...(kind !== "backend" && binds.length > 0 && !tunnel ? ["client"] : []),
    ...(activeServers.length > 0 ? ["connect"] : []),
    ...(activeServers.length > 0 && !tunnel ? ["server"] : []),
  ];
}
