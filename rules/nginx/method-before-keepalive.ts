import { defineRule, replace, spanText } from "#rule";

/**
 * Name the balancing method before `keepalive`.
 *
 * Each method takes the place of what was set before it. Written below `keepalive` it
 * undoes it, and nginx opens a connection for each request again; the line stands
 * there and does nothing. `nginx -t` only warns of it.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_upstream_module.html#keepalive
 */
export default defineRule({
  title: "keepalive stands below the balancing method",
  fault: "Connections to the servers are not kept open",
  harm: "toil",
  severity: "error",
  item: "T58",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    undone:
      "Upstream {upstream} has {method} below keepalive, which undoes it: each request opens a connection; write {method} first.",
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ upstreams }) =>
      upstreams.items.flatMap((upstream) => {
        const [keepalive] = upstream.block.own("keepalive").items;
        const count = keepalive?.args[0];
        const { method } = upstream;
        return keepalive && count && method
          ? [{ ...upstream, address: `${upstream.address}/keepalive`, keepalive, count, method }]
          : [];
      }),
    ),

  judge({ name: upstream, block, keepalive, count, method }, { pass, fail }) {
    if (block.directives.indexOf(method) < block.directives.indexOf(keepalive)) return pass(keepalive, method);
    const edits = [replace(keepalive, spanText(method.span)), replace(method, spanText(keepalive.span))];
    return fail(count, "undone", { upstream, method: method.name }, ...edits);
  },
});
