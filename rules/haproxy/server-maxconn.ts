import { defineRule, zopeServers } from "#rule";

/**
 * Give a Zope no more requests than it has threads.
 *
 * Without `maxconn` HAProxy passes everything on at once and the queue builds
 * up inside each instance, where no balancing reaches it: one gets the slow
 * pages and its queue, the next one idles. With `maxconn` the queue is common
 * and the first free thread of any instance takes the next request.
 *
 * Judged are servers that are known as Zope instances: by a port that a
 * buildout of the environment gives to one, or by a name that says so.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#5.2-maxconn
 */
export default defineRule({
  title: "HAProxy queues requests that an instance has no thread for",
  fault: "Requests queue inside an instance, where another could take them",
  harm: "toil",
  severity: "warning",
  item: "T49",
  needs: ["haproxy", zopeServers],
  messages: {
    unlimited:
      "Server {server} of backend {backend} takes any number of requests, so they queue inside it ({count} of {all} are so); add maxconn.",
    zero: "Server {server} of backend {backend} has maxconn {words}, which HAProxy reads as no limit; write a number.",
  },

  subjects: ({ haproxy, zopeServers }) =>
    haproxy.flatMap(({ proxies }) =>
      proxies.flatMap(({ name, address, span, activeServers, traffic }) => {
        const zopes =
          traffic === "other" ? [] : activeServers.filter((server) => zopeServers.isZope(server, name.value).value);
        return zopes.length > 0 ? [{ address: `${address}/maxconn`, span, name, zopes }] : [];
      }),
    ),

  judge({ name, zopes }, { pass, fail }) {
    const [first, ...others] = zopes.filter(({ maxconn }) => !maxconn).map(({ unset }) => unset);
    if (first)
      return fail([first, ...others], "unlimited", {
        server: first,
        backend: name,
        count: others.length + 1,
        all: zopes.length,
      });
    const zero = zopes.find(({ maxconn }) => maxconn?.value === 0);
    if (zero?.maxconn)
      return fail(zero.maxconn, "zero", {
        server: zero.name,
        backend: name,
        words: zero.parameters.get("maxconn")?.value.join(" ") ?? "0",
      });
    const [limit = name, ...more] = zopes.flatMap(({ maxconn }) => maxconn ?? []);
    return pass(limit, ...more);
  },
});
