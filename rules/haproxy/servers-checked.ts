import { defineRule, is, none, type Claim, type Environment } from "#rule";

/**
 * Let HAProxy check its servers.
 *
 * A server without `check` counts as up for ever: while an instance restarts
 * or hangs, its share of the requests still goes there, waits and fails. A
 * check takes it out and puts it back when it answers.
 *
 * Judged are backends with two servers or more: with one there is nowhere
 * else to go. Backup and disabled servers are left alone. `default-server
 * check` counts for the server lines below it only.
 *
 * Leave it off for a backend whose servers something else takes out.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#5.2-check
 */
export default defineRule({
  title: "HAProxy checks its servers",
  fault: "A dead server keeps its share of the visitors",
  harm: "outage",
  severity: "warning",
  item: "T30",
  needs: ["haproxy"],
  messages: {
    unchecked:
      "Server {server} of {backend} has no check and gets requests while it is down ({count} of {all} are so); add check.",
  },

  subjects: ({ haproxy }) =>
    haproxy
      .flatMap(({ proxies }) => proxies)
      .filter(
        ({ activeServers, hasStandIn, mode }) =>
          activeServers.items.length > 0 && hasStandIn && !["log", "spop"].includes(mode.value),
      ),

  judge: ({ name, activeServers }, { pass, fail }) =>
    none(activeServers, isUnchecked, {
      fail: ([{ item }], at) =>
        fail(at, "unchecked", {
          server: item.name,
          backend: name,
          count: at.length,
          all: activeServers.items.length,
        }),
      pass: (hidden, [check = name, ...more]) => pass(check, ...more, ...hidden),
    }),
});

type Server = Environment["haproxy"][number]["proxies"][number]["servers"]["items"][number];

function isUnchecked({ check, parameters, unset }: Server): Claim {
  const watch = check ?? parameters.get("agent-check") ?? parameters.get("track");
  return watch ? is<unknown>(watch, () => false) : is(unset, () => true);
}
