import { byDefault, causedBy, defineRule } from "#rule";

/**
 * Let nginx use the connections that `keepalive` keeps.
 *
 * Up to 1.29.6 nginx speaks HTTP/1.0 to servers and sends `Connection: close`, so `keepalive` in an
 * upstream keeps nothing: each request opens a connection, and under load ports
 * run out. It takes `proxy_http_version 1.1` and an empty `Connection` header. Since 1.29.7 both
 * are the default.
 *
 * Judged are lines that hand on to an upstream with `keepalive`, where the release is known to be
 * an older one.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_upstream_module.html#keepalive
 */
export default defineRule({
  title: "Connections that nginx keeps to servers are used",
  fault: "Each request opens a connection, although some are kept",
  harm: "toil",
  severity: "warning",
  item: "T58",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    version: {
      one: 'proxy_pass leads to upstream {upstream} over HTTP/1.0, so its keepalive keeps nothing; write proxy_http_version 1.1 and proxy_set_header Connection "".',
      many: '{subjects} lines lead to upstream {upstream} over HTTP/1.0, so its keepalive keeps nothing; write proxy_http_version 1.1 and proxy_set_header Connection "".',
    },
    close: {
      one: 'proxy_pass leads to upstream {upstream} with Connection: close, so its keepalive keeps nothing; write proxy_set_header Connection "".',
      many: '{subjects} lines lead to upstream {upstream} with Connection: close, so its keepalive keeps nothing; write proxy_set_header Connection "".',
    },
  },

  subjects: ({ nginx }) =>
    nginx
      .filter(({ upstreams }) => upstreams.items.some(({ block }) => block.own("keepalive").items.length > 0))
      .flatMap(({ passes, release }) =>
        passes.flatMap((pass) => {
          const { upstream, target, line } = pass;
          const count = upstream?.block.own("keepalive").items[0]?.args[0];
          // A name that something fills in may be such an upstream's.
          const isKept = target.value !== "" && line.name === "proxy_pass" && pass.protocol !== "tcp";
          return isKept && upstream && count
            ? [{ ...pass, address: `${pass.address}/keepalive`, upstream, count, release }]
            : [];
        }),
      ),

  judge({ line, target, upstream, count, release }, { pass, fail }) {
    const { within } = line;
    const data = { upstream: upstream.name };
    const version = within.single("proxy_http_version")?.args[0];
    const isNew = release === undefined || release >= BY_DEFAULT;
    if (!version && isNew) return pass(byDefault("1.1", "nginx's default since 1.29.7", target));
    if (!version || version.value === "1.0") return fail([version ?? target, count], "version", data, causedBy(count));
    const connection = within
      .effective("proxy_set_header")
      .items.find(({ args: [name] }) => /^connection$/i.test(name?.value ?? ""))?.args[1];
    if (connection ? connection.value !== "close" : isNew) return pass(connection ?? version, version);
    return fail([connection ?? target, count], "close", data, causedBy(count));
  },
});

/** 1.29.7 is the first release that keeps connections without being told. */
const BY_DEFAULT = 1_029_007;
