import { derived, type Located } from "../../model/index.ts";
import type { Line, Page, Proxy, Way } from "./document.ts";
import { meetStrangers, readSieve, type Sieve } from "./sieve.ts";
import { holdsForStrangers } from "./strangers.ts";

/**
 * The pages that show what HAProxy does, each with the addresses that lead to it. Where others show the same page (that of
 * `defaults`), a backend that nobody is seen to lead to adds nothing.
 */
export function readPages(proxies: readonly Proxy[]): readonly Page[] {
  const sieveOf = sievesOnce();
  const routes = routesByBackend(proxies);
  const pages = proxies.flatMap((proxy) => [...statisticsOf(proxy, routes, sieveOf), ...metricsOf(proxy, sieveOf)]);
  const shown = new Set(pages.filter(({ ways }) => ways.length > 0).map(({ line }) => lineOf(line)));
  return pages.filter(({ ways, line }) => ways.length > 0 || !shown.has(lineOf(line)));
}

/** The sieve of a proxy, read when somebody first asks; most proxies show no page. */
type SieveOf = (proxy: Proxy) => Sieve;

function sievesOnce(): SieveOf {
  const known = new Map<Proxy, Sieve>();
  return (proxy) => {
    const sieve = known.get(proxy) ?? readSieve(proxy);
    known.set(proxy, sieve);
    return sieve;
  };
}

/** One that leads to a backend: by `default_backend`, or by a `use_backend` line with a condition of its own. */
interface Route {
  readonly from: Proxy;
  readonly by: Line | undefined;
}

function routesByBackend(proxies: readonly Proxy[]): ReadonlyMap<string, readonly Route[]> {
  const routes = new Map<string, Route[]>();
  for (const from of proxies) {
    const lines = from.useBackends.map((by) => ({ name: by.words[1]?.value, by }));
    for (const { name, by } of [...lines, { name: from.defaultBackend?.value, by: undefined }]) {
      if (name === undefined) continue;
      const known = routes.get(name);
      if (known) known.push({ from, by });
      else routes.set(name, [{ from, by }]);
    }
  }
  return routes;
}

function statisticsOf(proxy: Proxy, routes: ReadonlyMap<string, readonly Route[]>, sieveOf: SieveOf): readonly Page[] {
  const { enabled: line, auth, admin, uri } = proxy.stats;
  if (!line || proxy.mode.value !== "http") return [];
  const path = uri?.value ?? "/haproxy";
  const leading = proxy.kind === "backend" ? (routes.get(proxy.name.value) ?? []) : [{ from: proxy, by: undefined }];
  const ways = leading.flatMap((route) => waysBy(route, path, [...new Set([route.from, proxy])], sieveOf));
  const asked = { acls: sieveOf(proxy).acls, path };
  return [
    {
      ...pageOf(proxy, "stats"),
      what: "statistics",
      line,
      auth,
      admin: admin.filter((each) => holdsForStrangers(each, asked) === "always"),
      ways,
    },
  ];
}

function metricsOf(proxy: Proxy, sieveOf: SieveOf): readonly Page[] {
  if (proxy.kind === "backend" || proxy.stats.enabled) return [];
  const by = proxy.lines.find(({ words }) => words[2]?.value === "prometheus-exporter");
  const [first] = by?.words ?? [];
  if (!by || !first) return [];
  const ways = waysBy({ from: proxy, by }, "/metrics", [proxy], sieveOf);
  return [
    { ...pageOf(proxy, "metrics"), what: "metrics", line: { ...first, span: by.span }, auth: [], admin: [], ways },
  ];
}

function pageOf({ address, name, span }: Proxy, page: string): Pick<Page, "address" | "name" | "span"> {
  return { address: `${address}/${page}`, name, span };
}

function waysBy({ from, by }: Route, path: string, through: readonly Proxy[], sieveOf: SieveOf): readonly Way[] {
  const all = through.map(sieveOf);
  const { acls } = sieveOf(from);
  const barred = by && holdsForStrangers(by, { acls, path }) === "never" ? by : undefined;
  const met = meetStrangers(all, path);
  const strangers = barred ? derived(barred, (): Way["strangers"]["value"] => "kept out") : met;
  return from.binds.map((bind) => ({ bind, strangers: strangers ?? derived(bind.address, () => "let in") }));
}

function lineOf({ span: { file, start } }: Located<string>): string {
  return `${file.path}:${start}`;
}
