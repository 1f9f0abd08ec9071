import { atLeast, defineRule, insert, is, isWritten, replace, type Environment } from "#rule";

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
 * server (`source`, `uri`, `hdr` …) was chosen for that, and so were a cookie,
 * `stick on` and `use-server`; the answer is unknown until somebody says whether
 * the reason still holds.
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
    kept: "Backend {backend} keeps visitors on a server by {keeper}, whatever leastconn counts; drop it unless the application needs it.",
  },

  subjects: ({ haproxy }) =>
    haproxy
      .flatMap(({ proxies }) => proxies)
      .filter(
        ({ activeServers, hasStandIn, traffic }) =>
          activeServers.items.length > 1 && hasStandIn && traffic.value !== "other",
      ),

  judge({ name, balance, unset, activeServers, lines }, { settle, unknown }) {
    const data = { backend: name, balance };
    const chosen = isWritten(balance);
    if (chosen && is(balance, servesAPurpose).holds === true) return unknown(balance, "affinity", data);
    if (chosen && is(balance, takesTurns).holds === true && ANSWERS_EVENLY.test(name.value))
      return unknown(balance, "even", data);
    const keeper = is(balance, countsConnections).holds === true ? lines.findLast(keepsVisitors) : undefined;
    if (keeper) return unknown([keeper, balance], "kept", { backend: name, keeper: textOf(keeper) });
    return settle(is(balance, countsConnections), {
      fail: chosen
        ? ["turns", data, replace(balance, "leastconn")]
        : ["absent", { backend: name, default: balance }, insert(unset, "    balance leastconn")],
      // With fewer than two servers that are there for certain, there may be nothing to balance.
      also: atLeast(2, activeServers.items),
    });
  },
});

type Line = Environment["haproxy"][number]["proxies"][number]["lines"][number];

/** A cookie that is only looked for (`prefix` and `rewrite` set one as well) keeps whom something else sent. */
function keepsVisitors({ keyword, prefix, words }: Line): boolean {
  if (prefix) return false;
  if (keyword === "stick") return ["on", "match"].includes(words[1]?.value ?? "");
  return keyword === "use-server" || (keyword === "cookie" && words.length > 2);
}

/** Its first words: `cookie SRV insert`, `stick on src`, `use-server instance1 if`. */
function textOf({ words }: Line): string {
  return words
    .slice(0, 3)
    .map(({ value }) => value)
    .join(" ");
}

function countsConnections(algorithm: string): boolean {
  return algorithm === "leastconn";
}

function takesTurns(algorithm: string): boolean {
  return algorithm === "roundrobin" || algorithm === "static-rr";
}

function servesAPurpose(algorithm: string): boolean {
  return !countsConnections(algorithm) && !takesTurns(algorithm);
}

const ANSWERS_EVENLY = /static|assets|media|image|img|cache|varnish|cdn/i;
