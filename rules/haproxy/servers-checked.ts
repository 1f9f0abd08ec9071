import { defineRule, is, none } from "#rule";

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
        ({ activeServers, servers, mode }) =>
          activeServers.length > 0 &&
          servers.filter(({ disabled }) => !disabled).length > 1 &&
          !["log", "spop"].includes(mode.value),
      ),

  judge({ name, activeServers }, { pass, fail }) {
    const checks = activeServers.map(
      ({ parameters, check }) => check ?? parameters.get("agent-check") ?? parameters.get("track"),
    );
    const unchecked = activeServers.filter((_, index) => checks[index] === undefined);
    const [check = name, ...more] = checks.filter((place) => place !== undefined);
    return none({ items: unchecked }, ({ unset }) => is(unset, () => true), {
      fail: ([{ item, at }, ...others]) =>
        fail([at, ...others.map((other) => other.at)], "unchecked", {
          server: item.unset,
          backend: name,
          count: unchecked.length,
          all: activeServers.length,
        }),
      pass: () => pass(check, ...more),
    });
  },
});
