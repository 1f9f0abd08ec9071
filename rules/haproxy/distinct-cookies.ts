import { allOf, argumentOf, defineRule, lookAt, type Environment } from "#rule";

/**
 * Give each server a cookie value of its own.
 *
 * The value is how HAProxy finds a visitor's server again. Of two servers with
 * one value it takes the first: whoever began on the second is led to the
 * first from the second request on, and loses what only the second knows.
 * `haproxy -c` does not say so.
 *
 * Backup servers may share the value of the server that they stand in for. A
 * `cookie … insert` without any server that has a value keeps nobody anywhere.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#5.2-cookie
 */
export default defineRule({
  title: "Each server of HAProxy has a cookie value of its own",
  fault: "Visitors are led away from their server",
  harm: "outage",
  severity: "error",
  item: "T28",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    twice:
      "Servers {first} and {second} of {backend} have the cookie value {value}, so visitors of {second} are led to {first}; give {second} a value of its own.",
    none: "Backend {backend} sets a cookie, but none of its {count} servers has a value, so visitors are kept nowhere; add cookie {server} to server {server}, or drop the line.",
  },

  subjects: ({ haproxy }) =>
    haproxy
      .flatMap(({ proxies }) => proxies)
      .flatMap((proxy) => {
        const { cookie, mode, servers } = proxy;
        const sets = cookie?.value.some((word) => ["insert", "prefix", "rewrite"].includes(word));
        if (!cookie || !sets || mode.value !== "http" || servers.items.length < 2) return [];
        return [{ ...proxy, address: `${proxy.address}/cookies`, cookie }];
      }),

  judge({ name: backend, cookie, servers, activeServers, unset }, { pass, fail }) {
    const seen = new Map<string, Server>();
    for (const server of activeServers.items) {
      const value = server.cookie?.value;
      const first = value === undefined ? undefined : seen.get(value);
      const [one, other] = [first, server].map((each) => each?.parameters.get("cookie"));
      if (first && one && other)
        return fail([argumentOf(other), argumentOf(one)], "twice", {
          first: first.name,
          second: server.name,
          backend,
          value: argumentOf(other),
        });
      if (value !== undefined) seen.set(value, server);
    }
    const all = allOf(servers);
    for (const server of all) if (!server.cookie) lookAt(server.unset.doubt);
    const [one, ...more] = all.flatMap((server) => server.cookie ?? []);
    if (one) return pass(one, ...more);
    const [server] = all;
    if (!server || cookie.value.includes("dynamic")) return pass(cookie);
    return fail(unset, "none", { backend, count: all.length, server: server.name });
  },
});

type Server = Environment["haproxy"][number]["proxies"][number]["servers"]["items"][number];
