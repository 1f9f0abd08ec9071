import { atLeast, defineRule, type Environment } from "#rule";

/**
 * Let somebody see what HAProxy does.
 *
 * A statistics page is the one place that shows, while it happens, which
 * server is down, how long the queue is and who gets the errors. A Prometheus
 * exporter shows the same, and so does a `stats socket` to whoever asks it
 * (`show stat`). With none of them an operator learns of a dying instance from
 * the users.
 *
 * Judged are configurations that balance: with one server a backend there is
 * little to see.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-stats%20enable
 */
export default defineRule({
  title: "HAProxy shows live what its servers do",
  fault: "Nobody sees what HAProxy's servers do",
  harm: "toil",
  severity: "warning",
  item: "T50",
  needs: ["haproxy"],
  messages: {
    none: "{file} has neither a statistics page nor an exporter or a stats socket, so nobody can see queues and dead servers live; add a listen section with stats enable and stats uri.",
    unbound:
      "listen {name} has stats lines and no bind line, so nobody reaches the page; add an address such as bind 127.0.0.1:8404.",
    tcp: "{kind} {name} has stats lines, but HAProxy ignores them in mode tcp; add mode http to it.",
  },

  subjects: ({ haproxy }) =>
    haproxy.filter(
      (document) =>
        document.listens.value && (shows(document) || document.proxies.some(({ hasStandIn }) => hasStandIn)),
    ),

  judge(document, { pass, fail }) {
    const lines = document.proxies.flatMap((proxy) =>
      proxy.stats.enabled ? [{ ...proxy, line: proxy.stats.enabled }] : [],
    );
    const http = lines.filter(({ mode }) => mode.value !== "tcp");
    const pages = http.filter((proxy) => isReached(proxy, document)).map(({ line }) => line);
    const [page] = atLeast(1, [...pages, ...exporters(document)]);
    if (page) return pass(page);

    const [unbound] = http;
    if (unbound) return fail([unbound.line, unbound.unset], "unbound", { name: unbound.name });
    const [ignored] = lines;
    if (ignored) {
      const { kind, name, unset, line } = ignored;
      return fail([line, unset], "tcp", { kind, name });
    }
    const [socket] = document.global.statsSockets;
    return socket
      ? pass(socket.line, ...mayBePages(document))
      : fail(document, "none", { file: document.span.file.path });
  },
});

type Document = Environment["haproxy"][number];
type Proxy = Document["proxies"][number];

/** A listen section without an address is one that another section leads to, or none. */
function isReached({ kind, name, binds }: Proxy, { proxies }: Document): boolean {
  if (kind !== "listen" || binds.length > 0) return true;
  return proxies.some(
    ({ defaultBackend, useBackends }) =>
      defaultBackend?.value === name.value ||
      useBackends.some(({ words: [, to] }) => to !== undefined && (to.doubt ?? leadsTo(to.value, name.value))),
  );
}

/** `%[…]` may make any name. */
function leadsTo(backend: string, name: string): boolean {
  return backend === name || backend.includes("%[");
}

function shows({ proxies, global }: Document): boolean {
  return global.statsSockets.length > 0 || proxies.some(({ stats }) => stats.enabled);
}

/** Sections that lead nowhere and have a line that nobody can read. */
function mayBePages({ proxies }: Document) {
  return proxies
    .filter(
      ({ doubt, binds, servers, defaultBackend }) =>
        doubt && binds.length > 0 && servers.items.length === 0 && !defaultBackend,
    )
    .map(({ unset }) => unset);
}

function exporters({ proxies }: Document) {
  return proxies
    .flatMap(({ lines }) => lines)
    .filter(({ keyword }) => keyword === "http-request")
    .filter(({ words }) => words[1]?.value === "use-service" && words[2]?.value === "prometheus-exporter");
}
