import { defineRule, type Environment } from "#rule";

/**
 * Balance by source only where sources differ.
 *
 * `balance source` sends each address to a server of its own. A frontend on
 * loopback or a socket is asked by the proxy beside it alone, so all visitors have
 * its address, and one server takes all of them while the others idle. `stick
 * on src` does the same.
 *
 * Where the proxy in front says who asks by the PROXY protocol (`accept-proxy`),
 * or a rule sets the source from a header, sources differ.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-balance
 */
export default defineRule({
  title: "HAProxy balances by source only where sources differ",
  fault: "One server takes all visitors while the others idle",
  harm: "outage",
  severity: "error",
  item: "T49",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    balance:
      "Backend {backend} balances by source, but {frontend} listens on {address}, where all come from one address, so one server takes them all; write leastconn.",
    stick:
      "Backend {backend} sticks to servers by source, but {frontend} listens on {address}, where all come from one address, so one server takes them all; remove {line}.",
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap(({ proxies }) => {
      const kept = proxies.filter(keepsBySource);
      const ways = kept.length > 0 ? waysTo(proxies) : undefined;
      return kept.map((proxy) => ({
        ...proxy,
        address: `${proxy.address}/sources`,
        line: proxy.lines.findLast(keepsSources),
        ways: proxy.lines.some(setsSource) ? [] : (ways?.get(proxy.name.value) ?? []),
      }));
    }),

  judge({ name: backend, balance, line, ways }, { pass, fail }) {
    const bySource = isBySource(balance);
    const at = bySource ? balance : (line?.words[2] ?? balance);
    const apart = ways.find(({ sameSource }) => !sameSource);
    const [way] = ways;
    if (apart || !way) return pass(at, ...(apart ? [apart.bind.address] : []));
    const data = { backend, frontend: way.name, address: way.bind.address };
    if (bySource) return fail([balance, way.bind.address], "balance", data);
    return fail([at, way.bind.address], "stick", { ...data, line: line ? textOf(line) : "stick on src" });
  },
});

type Proxy = Environment["haproxy"][number]["proxies"][number];
type Line = Proxy["lines"][number];

function keepsBySource({ kind, activeServers, hasStandIn, balance, lines }: Proxy): boolean {
  if (kind === "frontend" || activeServers.items.length < 2 || !hasStandIn) return false;
  return isBySource(balance) || lines.some(keepsSources);
}

/** As written; HAProxy's own algorithm is another. */
function isBySource(balance: Proxy["balance"]): boolean {
  return balance.from === undefined && balance.value === "source";
}

function keepsSources(line: Line): boolean {
  if (line.keyword !== "stick") return false;
  const [, how, source] = line.words;
  return ["on", "match"].includes(how?.value ?? "") && source?.value === "src";
}

/** An address that leads to a backend, and whether all who come there have one source. */
interface Way {
  readonly name: string;
  readonly bind: Proxy["binds"][number];
  readonly sameSource: boolean;
}

function waysTo(proxies: readonly Proxy[]): ReadonlyMap<string, readonly Way[]> {
  const found = new Map<string, Way[]>();
  for (const proxy of proxies.filter(({ binds }) => binds.length > 0)) {
    const { kind, name, defaultBackend, useBackends, lines } = proxy;
    const sets = lines.some(setsSource);
    const ways = proxy.binds.map(
      (bind): Way => ({
        name: `${kind} ${name.value}`,
        bind,
        sameSource: bind.local === true && !sets && !saysSource(bind.line),
      }),
    );
    // One address that tells sources apart says it all.
    const way = ways.find(({ sameSource }) => !sameSource) ?? ways[0];
    const led = new Set([defaultBackend?.value, ...useBackends.map(({ words }) => words[1]?.value), name.value]);
    for (const backend of led) {
      const known = found.get(backend ?? "");
      if (known && way) known.push(way);
      else if (way) found.set(backend ?? "", [way]);
    }
  }
  return found;
}

function saysSource({ words }: Line): boolean {
  return words.some(({ value }) => /^accept-(?:proxy|netscaler-cip)$/.test(value));
}

function setsSource({ words }: Line): boolean {
  return words.some(({ value }) => /^(?:set-src|expect-proxy|expect-netscaler-cip)$/.test(value));
}

function textOf({ words }: Line): string {
  return words
    .slice(0, 3)
    .map(({ value }) => value)
    .join(" ");
}
