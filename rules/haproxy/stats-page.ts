import { atLeast, defineRule, type Environment } from "#rule";

/**
 * Publish HAProxy's statistics page.
 *
 * It is the one place that shows, while it happens, which server is down, how
 * long the queue is and who gets the errors. Without it an operator learns of
 * a dying instance from the users. A Prometheus exporter serves as well; a
 * stats socket alone has nothing to look at.
 *
 * Leave it off for a HAProxy that only passes on to another one.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-stats%20enable
 */
export default defineRule({
  title: "HAProxy has a live statistics page",
  fault: "Nobody sees what HAProxy's servers do",
  harm: "toil",
  severity: "warning",
  item: "T50",
  needs: ["haproxy"],
  messages: {
    none: "No section of {file} has stats enable, so nobody can see queues and dead servers live; add a listen section with stats enable and stats uri.",
    tcp: "{kind} {name} has stats lines, but HAProxy ignores them in mode {mode}; add mode http to it.",
  },

  subjects: ({ haproxy }) => haproxy.filter(({ listens }) => listens.value),

  judge(document, { pass, fail }) {
    const shown = document.proxies.flatMap(({ kind, name, mode, unset, stats: { enabled: page } }) =>
      page ? [{ kind, name, mode, unset, page }] : [],
    );
    const pages = shown.filter(({ mode }) => mode.value === "http").map(({ page }) => page);
    const [page] = atLeast(1, [...pages, ...exporters(document)]);
    if (page) return pass(page);

    const [ignored] = shown;
    if (!ignored) return fail(document, "none", { file: document.span.file.path });
    const { kind, name, mode, unset } = ignored;
    return fail([ignored.page, unset], "tcp", { kind, name, mode });
  },
});

function exporters({ proxies }: Environment["haproxy"][number]) {
  return proxies
    .flatMap(({ lines }) => lines)
    .filter(({ keyword }) => keyword === "http-request")
    .filter(({ words }) => words[1]?.value === "use-service" && words[2]?.value === "prometheus-exporter");
}
