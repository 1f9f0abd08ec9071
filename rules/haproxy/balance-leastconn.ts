import {
  atLeast,
  causedBy,
  defineRule,
  insert,
  is,
  isWritten,
  lookAt,
  replace,
  zopeServers,
  type Environment,
} from "#rule";

/**
 * Send each request to the server with the fewest connections.
 *
 * A Zope thread is held for the whole request, so a server that is dealt its
 * turn while it renders a slow page makes short pages wait, and the server
 * beside it sits idle. HAProxy's own default takes turns up to 3.2 and draws
 * two servers at random since 3.3.
 *
 * A backend fails whose servers work on few requests at a time: Zope
 * instances, and servers with a `maxconn` of at most 32. What takes turns among
 * other servers is asked about once a configuration. An algorithm that keeps
 * a client or a page on one server (`source`, `uri`, `hdr` …) was chosen for
 * that, and so were a cookie, `stick on` and `use-server`; the answer is unknown
 * until somebody says whether the reason still holds. Databases, mail and
 * other protocols are not judged.
 *
 * Leave it off for caches and static files, which answer in even time.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-balance
 */
export default defineRule({
  title: "HAProxy balances by least connections",
  fault: "Short requests wait behind long ones",
  harm: "toil",
  severity: "warning",
  item: "T49",
  needs: ["haproxy", zopeServers],
  messages: {
    turns: {
      one: "Backend {backend} balances by {balance}, so short requests wait behind long ones; use leastconn.",
      many: "{subjects} backends ({backend}) balance by {balance}, so short requests wait behind long ones; use leastconn.",
    },
    absent: {
      one: "Backend {backend} names no balance algorithm and gets {default}; write balance leastconn, so that short requests do not wait behind long ones.",
      many: "{subjects} backends ({backend}) name no balance algorithm and get {default}; write balance leastconn, so that short requests do not wait behind long ones.",
    },
    equal: {
      one: "Backend {backend} balances by {balance}, which suits servers that answer all in even time; if some requests take long, write balance leastconn.",
      many: "{subjects} backends ({backend}) balance by {balance}, which suits servers that answer all in even time; where some requests take long, write balance leastconn.",
    },
    affinity:
      "Backend {backend} balances by {balance}, which suits a purpose of its own; leastconn would spread the load, unless the purpose still holds.",
    kept: "Backend {backend} keeps visitors on a server by {keeper}, whatever balance says; drop it unless the application needs it.",
  },

  subjects: ({ haproxy, zopeServers }) =>
    haproxy
      .flatMap(({ proxies }) => proxies)
      .filter(
        ({ activeServers, hasStandIn, traffic, isExample }) =>
          !isExample.value && activeServers.items.length > 1 && hasStandIn && traffic.value !== "other",
      )
      .map(({ address, span, name, balance, unset, lines, activeServers }) => ({
        address,
        span,
        name,
        balance,
        unset,
        lines,
        activeServers,
        busy: activeServers.items.some((server) => worksOnFew(server) || zopeServers.isZope(server, name.value).value),
      }))
      .filter(({ busy, balance, name }) => busy || (is(balance, servesAPurpose).holds !== true && !isEven(name.value))),

  judge({ name, balance, unset, activeServers, lines, busy }, { settle, unknown }) {
    const data = { backend: name, balance };
    const chosen = isWritten(balance);
    const policy = causedBy(`balance ${balance.value}`);
    // With fewer than two servers that are there for certain, there may be nothing to balance.
    for (const { doubt } of atLeast(2, activeServers.items)) lookAt(doubt);
    if (chosen && is(balance, servesAPurpose).holds === true) return unknown(balance, "affinity", data);
    const counts = is(balance, countsConnections);
    const keeper = busy ? lines.findLast(keepsVisitors) : undefined;
    if (keeper) return unknown([keeper, balance], "kept", { backend: name, keeper: textOf(keeper) });
    if (counts.holds === false && (!busy || isEven(name.value))) return unknown(balance, "equal", data, policy);
    return settle(counts, {
      fail: chosen
        ? ["turns", data, replace(balance, "leastconn"), policy]
        : ["absent", { backend: name, default: balance }, insert(unset, "    balance leastconn"), policy],
    });
  },
});

type Proxy = Environment["haproxy"][number]["proxies"][number];
type Line = Proxy["lines"][number];

/** A limit of the order of an application's threads; higher ones guard memory. */
function worksOnFew({ maxconn }: Proxy["servers"]["items"][number]): boolean {
  return maxconn.value > 0 && maxconn.value <= 32;
}

/** A cookie that is only looked for (`prefix` and `rewrite` set one as well) keeps whom something else sent. */
function keepsVisitors(line: Line): boolean {
  if (line.prefix) return false;
  if (line.keyword === "stick") return ["on", "match"].includes(line.words[1]?.value ?? "");
  return line.keyword === "use-server" || (line.keyword === "cookie" && line.words.length > 2);
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

/** All but turns and the built-in default, which nobody chose. */
function servesAPurpose(algorithm: string): boolean {
  return !countsConnections(algorithm) && !/^(?:roundrobin|static-rr|random)\b/.test(algorithm);
}

function isEven(name: string): boolean {
  return /static|assets|media|image|img|cache|varnish|cdn/i.test(name);
}
