import { defineRule } from "#rule";

/**
 * Let nginx leave a server that does not answer.
 *
 * nginx asks nobody how they are: it notices that a server is down by requests that
 * fail. With `max_fails=0` it forgets at once, and goes on sending every second or
 * third visitor into the time-out. The default is one failure in 10 s.
 *
 * Judged are upstreams with two servers or more.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_upstream_module.html#max_fails
 */
export default defineRule({
  title: "nginx leaves out servers that fail",
  fault: "Requests go on to servers that are down",
  harm: "outage",
  severity: "warning",
  item: "T58",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    never:
      "Upstream {upstream} has max_fails=0 on each of its {count} servers, so nginx never leaves out one that is down; write max_fails=3 fail_timeout=10s.",
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ upstreams }) =>
      upstreams.items
        .filter(({ servers }) => servers.items.filter(({ isDown, isBackup }) => !isDown && !isBackup).length > 1)
        .map((upstream) => ({ ...upstream, address: `${upstream.address}/failures` })),
    ),

  judge({ name: upstream, servers }, { pass, fail }) {
    const active = servers.items.filter(({ isDown, isBackup }) => !isDown && !isBackup);
    const never = active.flatMap(({ parameters }) => parameters.find(({ value }) => value === "max_fails=0") ?? []);
    const [first, ...more] = never;
    if (first && never.length === active.length)
      return fail([first, ...more], "never", { upstream, count: active.length });
    const watched = active.find(({ parameters }) => parameters.every(({ value }) => value !== "max_fails=0"));
    return pass(watched?.line ?? upstream);
  },
});
