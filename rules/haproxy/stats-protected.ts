import { defineRule, type Environment } from "#rule";

/**
 * Keep the statistics page from strangers.
 *
 * It lists every server with address, load and state, and with `stats admin`
 * it switches them off. On an address that other hosts reach it needs `stats
 * auth`, a userlist, a rule that turns others away, or client certificates.
 * In an application's frontend, or in defaults, it is published under
 * `/haproxy?stats` to everybody who uses the application.
 *
 * Leave it off when a firewall keeps the port closed: no file here can show
 * that, so a waiver with that reason is the honest answer.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-stats%20auth
 */
export default defineRule({
  title: "HAProxy's statistics page is protected",
  severity: "warning",
  item: "T50",
  reads: ["haproxy"],
  messages: {
    open: "The statistics page of {proxy} listens on {address} without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    guarded: "The statistics page of {proxy} listens on {address} behind rules; whether they cover the page is for you to say, or add stats auth.",
    address: "The statistics page of {proxy} has no stats auth, and whether {address} is reachable from other hosts is not known.",
    unrouted: "The statistics page of {proxy} has no stats auth, and which frontend leads to it is not known.",
  },

  subjects: ({ haproxy }) => haproxy.flatMap(({ proxies }) => pagesOf(proxies)),

  judge({ proxy, page, fronts }, { pass, fail, unknown }) {
    const [auth, ...more] = proxy.stats.auth;
    if (auth) return pass(auth, ...more);
    const binds = fronts.flatMap((front) => front.binds);
    const [first] = binds;
    if (!first) return unknown(page, "unrouted", { proxy: proxy.name });

    const away = binds.find(({ local }) => local === false);
    if (!away && binds.every(({ local }) => local)) return pass(first.address, page);
    const certain = away ?? binds.find(({ local }) => local === undefined) ?? first;
    const data = { proxy: proxy.name, address: certain.address };
    const certificate = binds.every(({ line }) => line.words.some(({ value }, at) => value === "verify" && line.words[at + 1]?.value === "required"));
    if (certificate) return pass(first.line, page);
    const guard = [proxy, ...fronts].flatMap(({ lines }) => lines).find(turnsAway);
    if (guard) return unknown([page, guard], "guarded", data);
    return away ? fail([page, away.address], "open", data) : unknown([page, certain.address], "address", data);
  },
});

type Proxy = Environment["haproxy"][number]["proxies"][number];

/** The pages by the line that turns them on: one in `defaults` is one page on many addresses. */
function pagesOf(proxies: readonly Proxy[]) {
  const shown = proxies.flatMap((proxy) => (proxy.stats.enabled && proxy.mode.value === "http" ? [{ proxy, page: proxy.stats.enabled }] : []));
  const first = shown.filter(({ page }, index) => shown.findIndex((other) => other.page.span.start === page.span.start && other.page.span.file === page.span.file) === index);
  return first.map(({ proxy, page }) => {
    const users = shown.filter((other) => other.page.span.start === page.span.start && other.page.span.file === page.span.file);
    const address = page.trail.length > 0 ? "defaults/stats" : `${proxy.address}/stats`;
    return { address, span: page.span, proxy, page, fronts: [...new Set(users.flatMap((user) => frontsOf(user.proxy, proxies)))] };
  });
}

/** The sections whose addresses lead to a page. */
function frontsOf(proxy: Proxy, proxies: readonly Proxy[]): readonly Proxy[] {
  if (proxy.kind !== "backend") return [proxy];
  const { name } = proxy;
  return proxies.filter(({ defaultBackend, useBackends }) => defaultBackend?.value === name.value || useBackends.some(({ words }) => words[1]?.value === name.value));
}

const RULES: ReadonlySet<string> = new Set(["http-request", "tcp-request", "block", "redirect", "use_backend"]);
const REFUSALS: ReadonlySet<string> = new Set(["auth", "deny", "reject", "silent-drop", "tarpit"]);

/** A rule that may keep others out: it refuses them, or leads only some here. */
function turnsAway({ keyword, words }: Proxy["lines"][number]): boolean {
  if (!RULES.has(keyword)) return false;
  return keyword === "block" || words.some(({ value }) => REFUSALS.has(value));
}
