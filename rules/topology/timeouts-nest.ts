import { causedBy, defineRule, timeoutHops } from "#rule";

/**
 * Let each proxy wait at least as long as the one behind it.
 *
 * A proxy that gives up first sends the visitor an error, while the application goes on
 * to work for nobody; he tries again, and it works twice. The longer time-out further
 * in is then a line without effect. nginx and Varnish wait for a minute where nothing
 * is written, which a `timeout server 300s` behind them does not change.
 *
 * Compared is the wait for the first byte of an answer: `proxy_read_timeout` of nginx,
 * `.first_byte_timeout` of Varnish, `timeout server` of HAProxy, `ProxyTimeout` or `timeout=`
 * of Apache, `--timeout` of Gunicorn with synchronous workers, whether supervisord or systemd
 * starts it. What is behind has to be written; a default is not what somebody wanted. Time in
 * HAProxy's queue comes on top, so leave some room. A server that is the name of a container
 * leads to the configuration that the same compose file mounts into it, or that its
 * Dockerfile copies.
 *
 * Leave it off where the outer one is short on purpose and no request may take longer.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_read_timeout
 */
export default defineRule({
  title: "Each proxy waits as long as the one behind it",
  fault: "Visitors get errors while their requests are still worked on",
  harm: "outage",
  severity: "warning",
  item: "T58",
  needs: [timeoutHops],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    early: {
      one: "{outer} gives up on {server} after {short}, {inner} behind it after {long}, so visitors get {error} while the request still runs; raise {option} or lower {innerOption}.",
      many: "{outer} gives up after {short}, {inner} behind it after {long} ({subjects} ways there), so visitors get {error} while the request still runs; raise {option} or lower {innerOption}.",
    },
  },

  subjects: ({ timeoutHops }) => timeoutHops,

  judge({ outer, inner }, { pass, fail }) {
    if (outer.wait.value >= inner.wait.value) return pass(outer.wait, inner.wait);
    const said = {
      outer: outer.who,
      server: outer.server,
      inner: inner.who,
      short: seconds(outer.wait.value),
      long: seconds(inner.wait.value),
      error: outer.error,
      option: outer.option,
      innerOption: inner.option,
    };
    // Many ways leave it out where one line behind them is what they cut short.
    const cause = outer.wait.from === undefined ? outer.wait : inner.place;
    return fail([outer.wait, inner.wait], "early", said, causedBy(cause));
  },
});

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}
