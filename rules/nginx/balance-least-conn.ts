import { causedBy, defineRule, insertAbove } from "#rule";

/**
 * Send each request to the server with the fewest connections.
 *
 * Taking turns, nginx goes on sending requests to a server that works on slow ones while
 * another is idle. `least_conn` counts. Each worker counts for itself unless the
 * upstream has a `zone`.
 *
 * Judged are upstreams with two servers or more that a line hands requests on to. One that
 * names any method was thought about and passes.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_upstream_module.html#least_conn
 */
export default defineRule({
  title: "nginx balances by fewest connections",
  fault: "Short pages wait behind long ones",
  harm: "toil",
  severity: "warning",
  item: "T49",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    turns: {
      one: "Upstream {upstream} lets its {count} servers take turns, so short pages wait behind long ones; write least_conn, and a zone that its workers share.",
      many: "{subjects} upstreams ({upstream}) let their {count} servers take turns, so short pages wait behind long ones; write least_conn, and a zone that its workers share.",
    },
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ upstreams, passes }) => {
      const used = new Set(passes.flatMap(({ leadsTo }) => leadsTo.map(({ upstream }) => upstream)));
      return upstreams.items
        .filter((upstream) => upstream.name.value !== "" && used.has(upstream))
        .map((upstream) => ({
          ...upstream,
          address: `${upstream.address}/method`,
          active: upstream.servers.items.filter(({ isBackup, isDown }) => !isBackup && !isDown),
        }))
        .filter(({ active }) => active.length > 1);
    }),

  judge({ name, method, block, active }, { pass, fail }) {
    const [first] = active;
    if (method) return pass(method);
    const hidden = block.hidden[0]?.problem;
    if (hidden) return pass({ span: hidden.span, doubt: hidden });
    return fail(
      [name, ...active.map(({ target }) => target)],
      "turns",
      { upstream: name, count: active.length },
      ...(first ? [insertAbove(first.line, "least_conn;")] : []),
      causedBy("servers take turns"),
    );
  },
});
