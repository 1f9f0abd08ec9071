import { defineRule, is, isWritten, none, zopeServers, type Environment } from "#rule";

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
    thousands:
      "Server {server} of backend {backend} has maxconn {words}, more than an instance has threads, so requests queue inside it; write a number near its threads.",
    zero: "Server {server} of backend {backend} has maxconn {words}, which HAProxy reads as no limit; write a number.",
  },

  subjects: ({ haproxy, zopeServers }) =>
    haproxy
      .flatMap(({ proxies }) => proxies)
      .filter(({ traffic }) => traffic.value !== "other")
      .map(({ name, address, span, activeServers: { items, doubt } }) => ({
        address: `${address}/maxconn`,
        span,
        name,
        zopes: { items: items.filter((server) => zopeServers.isZope(server, name.value).value), doubt },
      }))
      .filter(({ zopes }) => zopes.items.length > 0),

  judge: ({ name, zopes }, { pass, fail }) =>
    none(zopes, ({ maxconn }) => is(maxconn, (limit) => limit === 0 || limit >= ENDLESS), {
      fail: ([{ item }], at) =>
        isWritten(item.maxconn)
          ? fail(at, item.maxconn.value === 0 ? "zero" : "thousands", {
              server: item.name,
              backend: name,
              words: wordsOf(item),
            })
          : fail(at, "unlimited", { server: item.name, backend: name, count: at.length, all: zopes.items.length }),
      pass: (hidden, [limit = name, ...more]) => pass(limit, ...more, ...hidden),
    }),
});

/** A limit in the thousands guards memory; a Zope has fewer than a hundred threads. */
const ENDLESS = 1000;

type Server = Environment["haproxy"][number]["proxies"][number]["servers"]["items"][number];

function wordsOf({ parameters }: Server): string {
  return parameters.get("maxconn")?.value.join(" ") ?? "0";
}
