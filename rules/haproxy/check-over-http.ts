import { defineRule, type Environment } from "#rule";

/**
 * Check that a server answers, not only that it listens.
 *
 * A plain `check` opens a connection and closes it. A Zope listens before it
 * has loaded its code and opened its database, and a hung one listens still,
 * so a plain check sends requests to both. `option httpchk` asks for a page;
 * `option tcp-check` with send and expect may ask a monitor port instead.
 *
 * Leave it off where the check must not wait behind requests and there is no
 * port to ask but the one that serves them.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-option%20httpchk
 */
export default defineRule({
  title: "HAProxy's checks ask servers for an answer",
  fault: "A server that accepts connections and answers nothing keeps its visitors",
  harm: "outage",
  severity: "warning",
  item: "T30",
  needs: ["haproxy"],
  messages: {
    connect:
      "Backend {backend} takes a server that merely listens for one that is ready; add option httpchk with a page that needs the database.",
    empty:
      "Backend {backend} has option tcp-check without a tcp-check expect line, so it only opens a connection; expect an answer.",
    port: "Backend {backend} checks port {port} by opening a connection; whether that port opens only when the server is ready is not known.",
  },

  subjects: ({ haproxy }) =>
    haproxy
      .flatMap(({ proxies }) => proxies)
      .filter(
        ({ mayBeHttp, activeServers, hasStandIn }) =>
          mayBeHttp.value && hasStandIn && activeServers.items.some(({ check }) => check),
      ),

  judge({ name, healthCheck, unset, activeServers: { items: servers }, lines }, { pass, fail, unknown }) {
    if (healthCheck && healthCheck.value !== "tcp-check") return pass(healthCheck);
    const asks = healthCheck && lines.find(expectsAnswer);
    if (asks) return pass(healthCheck, asks);
    const agent = firstOf(servers, ({ parameters }) => parameters.get("agent-check"));
    if (agent) return pass(agent);
    const check = firstOf(servers, (server) => server.check) ?? name;
    const port = firstOf(servers, ({ parameters }) => parameters.get("port"));
    if (port) return unknown([check, port], "port", { backend: name, port: port.value.join(" ") });
    return healthCheck
      ? fail([healthCheck, unset], "empty", { backend: name })
      : fail([unset, check], "connect", { backend: name });
  },
});

type Proxy = Environment["haproxy"][number]["proxies"][number];

function firstOf<T>(servers: Proxy["servers"]["items"], find: (server: (typeof servers)[number]) => T | undefined) {
  return servers.map(find).find((found) => found !== undefined);
}

function expectsAnswer({ keyword, words }: Proxy["lines"][number]): boolean {
  return keyword === "tcp-check" && (words[1]?.value === "expect" || words[1]?.value.startsWith("send") === true);
}
