import { causedBy, defineRule, replace, type Environment } from "#rule";

/**
 * Set the timeouts of clients, connections and servers.
 *
 * HAProxy's own are infinite. A client that vanishes, a server that hangs and
 * a packet that a firewall swallows then hold a connection each until there
 * are none left, and a dead server is never given up for a live one.
 *
 * A frontend needs `timeout client`, a backend with servers `timeout connect`
 * and `timeout server`; in mode tcp `timeout tunnel` stands for client and
 * server. Zero means none, and days are little better. A number without a
 * unit counts milliseconds: `timeout server 120` cuts off every slow page.
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
    slip: {
      one: "{kind} {name} has timeout {missing} {text} without a unit, which is {text} ms and cuts off what is slower; write {text}s if seconds were meant.",
      many: "{subjects} sections ({name}) have timeout {missing} {text} without a unit, which is {text} ms and cuts off what is slower; write {text}s if seconds were meant.",
    },
    short: {
      one: "{kind} {name} has timeout {missing} {text}, which cuts off whatever is slower; whether that is meant is for you to say.",
      many: "{subjects} sections ({name}) have timeout {missing} {text}, which cuts off whatever is slower; whether that is meant is for you to say.",
    },
    long: {
      one: "{kind} {name} has timeout {missing} {text}, so what hangs is held for {days} days; write minutes.",
      many: "{subjects} sections ({name}) have timeout {missing} {text}, so what hangs is held for {days} days; write minutes.",
    },
    tunnel: {
      one: "{kind} {name} in mode tcp has timeout {missing} {text}, so what hangs is held for {days} days, unless its protocol idles as long.",
      many: "{subjects} sections ({name}) in mode tcp have timeout {missing} {text}, so what hangs is held for {days} days, unless their protocol idles as long.",
    },
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap((document) =>
      document.proxies
        .filter((proxy) => needed(proxy).length > 0)
        .map((proxy) => ({
          address: `${proxy.address}/timeouts`,
          span: proxy.span,
          proxy,
          defaults: proxy.inherits ?? document,
        })),
    ),

  judge({ defaults, proxy }, { pass, fail, unknown }) {
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
    for (const { key, value } of found) {
      const { text = "", milliseconds } = proxy.timeouts.get(key)?.value ?? {};
      const data = { kind, name, missing: key, text };
      const odd = milliseconds === undefined ? undefined : oddity(key, text, milliseconds);
      if (odd === "slip") return fail(value, "slip", data, replace(value, `${text}s`), causedBy(value));
      if (odd === "short") return unknown(value, "short", data, causedBy(value));
      if (odd === "long") {
        const long = { ...data, days: Math.round((milliseconds ?? 0) / DAY) };
        return proxy.mode.value === "http"
          ? fail(value, "long", long, causedBy(value))
          : unknown(value, "tunnel", long, causedBy(value));
      }
    }
    const places = [...new Map(found.map(({ value }) => [value.span.start, value])).values()];
    return pass(places[0] ?? unset, ...places.slice(1), causedBy({ span: defaults.span }));
  },
});

type Proxy = Environment["haproxy"][number]["proxies"][number];

/** In milliseconds: what a page takes, what a connection takes, and what nobody waits for. */
const SHORTEST_ANSWER = 1000;
const SHORTEST_CONNECT = 100;
const DAY = 86_400_000;

/** What is odd about a time: its unit was left out, it is shorter than any answer, or longer than anybody waits. */
function oddity(key: string, text: string, milliseconds: number): "slip" | "short" | "long" | undefined {
  if (milliseconds > DAY) return "long";
  if (milliseconds >= (key === "connect" ? SHORTEST_CONNECT : SHORTEST_ANSWER)) return undefined;
  return /^\d+$/.test(text) ? "slip" : "short";
}

function needed({ kind, binds, activeServers, mode, timeouts }: Proxy): readonly string[] {
  if (mode.value !== "http" && mode.value !== "tcp") return [];
  const tunnel = mode.value === "tcp" && (timeouts.get("tunnel")?.value.milliseconds ?? 0) > 0;
  return [
    ...(kind !== "backend" && binds.length > 0 && !tunnel ? ["client"] : []),
    ...(activeServers.items.length > 0 ? ["connect"] : []),
    ...(activeServers.items.length > 0 && !tunnel ? ["server"] : []),
  ];
}
