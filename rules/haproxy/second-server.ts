import { defineRule, zopeServers } from "#rule";

/**
 * Give the application a second server.
 *
 * With one instance behind HAProxy every restart is an outage, and so is
 * every crash until something restarts it. Two let one be restarted at a
 * time, and a release go out during the day.
 *
 * Judged are backends whose only server is known as a Zope instance, by a
 * port that a buildout of the environment gives to one or by a name that says
 * so. Where another backend of the same configuration has several, the single
 * one is somebody's purpose (an instance for editors, for jobs) and not
 * judged. Development is not judged either.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-server
 */
export default defineRule({
  title: "The application has more than one server behind HAProxy",
  fault: "Each restart of the only server is an outage",
  harm: "outage",
  severity: "warning",
  item: "T28",
  needs: ["haproxy", zopeServers],
  roles: ["production", "staging"],
  messages: {
    single:
      "Backend {backend} has the one server {server}, so each of its restarts is an outage; add a second instance.",
    twice:
      "Backend {backend} has {server} and {other} at one address, so each restart of what answers there is an outage; add a second instance.",
  },

  subjects: ({ haproxy, zopeServers }) =>
    haproxy.flatMap(({ proxies }) => {
      const zopes = proxies.filter(
        ({ traffic, activeServers, name }) =>
          traffic.value !== "other" &&
          activeServers.items.some((server) => zopeServers.isZope(server, name.value).value),
      );
      const several = zopes.filter(({ hasStandIn, servers }) => hasStandIn || servers.items.length > 1);
      // Two that take turns at one address are haproxy/distinct-servers' to say.
      const judged = several.length > 0 ? several : zopes;
      return judged.filter(({ activeServers, hasStandIn }) => hasStandIn || activeServers.items.length < 2);
    }),

  judge({ name, servers, activeServers, hasStandIn, unset }, { pass, fail }) {
    const [first, second] = [...activeServers.items, ...servers.items.filter(({ backup }) => backup)];
    if (first && second && !hasStandIn)
      return fail([second, first], "twice", { backend: name, server: first.name, other: second.name });
    if (first && second) return pass(first, second);
    return fail([first ?? name, unset], "single", { backend: name, server: first?.name ?? "" });
  },
});
