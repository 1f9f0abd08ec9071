import { defineRule, insert, isWritten, replace } from "#rule";

/**
 * Send each request to the server with the fewest connections.
 *
 * A Zope thread is held for the whole request, so a server that is dealt its
 * turn while it renders a slow page makes short pages wait, and the server
 * beside it sits idle. HAProxy's own default takes turns up to 3.2 and draws
 * two servers at random since 3.3.
 *
 * Only backends with two active servers or more are judged, and no databases,
 * mail or other protocols. An algorithm that keeps a client or a page on one
 * server (`source`, `uri`, `hdr` …) was chosen for that; the answer is
 * unknown until somebody says whether the reason still holds.
 *
 * Leave it off for caches and static files, which answer in even time.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-balance
 */
export default defineRule({
  title: "HAProxy balances by least connections",
  fault: "Short pages wait behind long ones",
  harm: "toil",
  severity: "warning",
  item: "T49",
  needs: ["haproxy"],
  messages: {
    turns: "Backend {backend} balances by {balance}, so short pages wait behind long ones; use leastconn.",
    absent: "Backend {backend} names no balance algorithm and gets {default}; write balance leastconn.",
    even: "Backend {backend} balances by {balance}, which suits a cache or static files if it is one by more than its name; else use leastconn.",
    affinity:
      "Backend {backend} balances by {balance}, which suits a purpose of its own; leastconn would spread the load, unless the purpose still holds.",
  },

  subjects: ({ haproxy }) =>
    haproxy
      .flatMap(({ proxies }) => proxies)
      .filter(({ activeServers, traffic }) => activeServers.length > 1 && traffic !== "other"),

  judge({ name, balance, unset, activeServers }, { pass, fail, unknown }) {
    // With fewer than two servers that are there for certain, there may be nothing to balance.
    const second = activeServers.filter(({ doubt }) => !doubt)[1] ?? activeServers.find(({ doubt }) => doubt) ?? unset;
    if (!balance || !isWritten(balance))
      return fail(
        [unset, second],
        "absent",
        { backend: name, default: balance ?? "none" },
        insert(unset, "    balance leastconn"),
      );
    if (balance.value === "leastconn") return pass(balance, second);
    if (!TURNS.has(balance.value) && !balance.doubt) return unknown(balance, "affinity", { backend: name, balance });
    if (ANSWERS_EVENLY.test(name.value)) return unknown(balance, "even", { backend: name, balance });
    return fail([balance, second], "turns", { backend: name, balance }, replace(balance, "leastconn"));
  },
});

const TURNS: ReadonlySet<string> = new Set(["roundrobin", "static-rr"]);
const ANSWERS_EVENLY = /static|assets|media|image|img|cache|varnish|cdn/i;
