import { causedBy, defineRule, type Environment } from "#rule";

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
    missing: {
      one: "{kind} {name} has no timeout {missing}, so what hangs is held for ever; set it, best in defaults.",
      many: "{subjects} sections lack a timeout ({lack}), so what hangs is held for ever; set it, best in defaults.",
    },
    zero: {
      one: "{kind} {name} has timeout {missing} 0, which is none: what hangs is held for ever.",
      many: "{subjects} sections ({name}) have timeout {missing} 0, which is none: what hangs is held for ever.",
    },
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap((document) =>
      document.proxies
        .filter((proxy) => needed(proxy).length > 0)
        .map((proxy) => ({ ...proxy, address: `${proxy.address}/timeouts`, defaults: proxy.inherits ?? document })),
    ),

  judge({ defaults, ...proxy }, { pass, fail }) {
    const { kind, name, unset } = proxy;
    const missing = needed(proxy).filter((key) => !proxy.timeouts.has(key));
    if (missing.length > 0) {
      const lack = `${kind} ${name.value}: ${missing.join(", ")}`;
      return fail(
        unset,
        "missing",
        { kind, name, missing: missing.join(" and "), lack },
        causedBy({ span: defaults.span }),
      );
    }
    const found = needed(proxy).flatMap((key) => ({ key, value: proxy.timeouts.get(key) ?? unset }));
    const zero = found.find(({ key }) => proxy.timeouts.get(key)?.value.milliseconds === 0);
    if (zero) return fail(zero.value, "zero", { kind, name, missing: zero.key }, causedBy(zero.value));
    const places = [...new Map(found.map(({ value }) => [value.span.start, value])).values()];
    return pass(places[0] ?? unset, ...places.slice(1), causedBy({ span: defaults.span }));
  },
});

type Proxy = Environment["haproxy"][number]["proxies"][number];

function needed({ kind, binds, activeServers, mode, timeouts }: Proxy): readonly string[] {
  if (mode.value !== "http" && mode.value !== "tcp") return [];
  const tunnel = mode.value === "tcp" && (timeouts.get("tunnel")?.value.milliseconds ?? 0) > 0;
  return [
    ...(kind !== "backend" && binds.length > 0 && !tunnel ? ["client"] : []),
    ...(activeServers.items.length > 0 ? ["connect"] : []),
    ...(activeServers.items.length > 0 && !tunnel ? ["server"] : []),
  ];
}
