import { causedBy, defineRule, replace } from "#rule";

/**
 * Give up on a dead server within seconds.
 *
 * Within a network a connection takes milliseconds. A server whose host is
 * gone answers nothing at all, and until `timeout connect` ends each of its
 * visitors waits before HAProxy tries another one; with three retries four
 * times as long. A value copied from `timeout client` keeps them for minutes.
 *
 * Waiting for a busy server is what `timeout queue` is for.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-timeout%20connect
 */
export default defineRule({
  title: "HAProxy gives up on a dead server within seconds",
  fault: "Visitors of a dead server wait for minutes",
  harm: "outage",
  severity: "warning",
  item: "T58",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    slow: {
      one: "{kind} {name} has timeout connect {text}, so visitors of a dead server wait {seconds} s before another try; write 5s.",
      many: "{subjects} sections ({name}) have timeout connect {text}, so visitors of a dead server wait {seconds} s before another try; write 5s.",
    },
  },

  subjects: ({ haproxy }) =>
    haproxy
      .flatMap(({ proxies }) => proxies)
      .flatMap((proxy) => {
        const connect = proxy.activeServers.items.length > 0 ? proxy.timeouts.get("connect") : undefined;
        return connect ? [{ ...proxy, address: `${proxy.address}/timeout-connect`, connect }] : [];
      }),

  judge({ kind, name, connect }, { pass, fail }) {
    const { text, milliseconds = 0 } = connect.value;
    if (milliseconds <= LONGEST) return pass(connect, causedBy(connect));
    const seconds = Math.round(milliseconds / 1000);
    return fail(connect, "slow", { kind, name, text, seconds }, replace(connect, "5s"), causedBy(`connect ${text}`));
  },
});

/** In milliseconds; whoever waits longer has left. */
const LONGEST = 45_000;
