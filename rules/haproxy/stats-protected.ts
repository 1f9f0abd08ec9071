import { causedBy, defineRule, isGuessable, type Environment } from "#rule";

/**
 * Keep the statistics page from strangers.
 *
 * It lists every server with address, load and state, and with `stats admin`
 * it switches them off. On an address that other hosts reach it needs `stats
 * auth`, a userlist, a rule that turns others away, or client certificates.
 * In an application's frontend, or in defaults, it is published under
 * `/haproxy?stats` to everybody who uses the application.
 *
 * A `stats socket` on such an address takes commands from everybody, and a
 * password that is empty or stands in manuals keeps nobody out.
 *
 * Leave it off when a firewall keeps the port closed: no file here can show
 * that, so a waiver with that reason is the honest answer.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-stats%20auth
 */
export default defineRule({
  title: "HAProxy's statistics page is protected",
  fault: "Everybody can read the statistics page",
  harm: "exposure",
  severity: "warning",
  item: "T50",
  needs: ["haproxy"],
  messages: {
    guessable:
      "The statistics page of {proxy} listens on {address} and opens to an empty or textbook stats auth; write one that nobody guesses.",
    socket:
      "A stats socket listens on {address}, so everybody who gets there controls HAProxy's servers; use a socket file such as /run/haproxy.sock.",
    somewhere:
      "A stats socket listens on {address}; whether other hosts reach that and so control HAProxy's servers is not known.",
    open: "The statistics page of {proxy} listens on {address} without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    guarded:
      "The statistics page of {proxy} listens on {address} behind rules; whether they cover the page is for you to say, or add stats auth.",
    address:
      "The statistics page of {proxy} has no stats auth, and whether {address} is reachable from other hosts is not known.",
    unrouted: "The statistics page of {proxy} has no stats auth, and which frontend leads to it is not known.",
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap(({ proxies, global }) => [
      ...pagesOf(proxies),
      ...global.statsSockets.filter(isOpen).map(socketOf),
    ]),

  judge(subject, { pass, fail, unknown }) {
    if ("socket" in subject) {
      const { address, local } = subject.socket;
      return local === false ? fail(address, "socket", { address }) : unknown(address, "somewhere", { address });
    }
    const { name: proxy, page, stats, lines, fronts } = subject;
    const [auth, ...more] = stats.auth;
    const weak = stats.auth.find(isWeak);
    if (auth && !weak) return pass(auth, ...more);
    const binds = fronts.flatMap((front) => front.binds);
    const [first] = binds;
    if (!first) return unknown(page, "unrouted", { proxy }, causedBy(page));

    const away = binds.find(({ local }) => local === false);
    if (!away && binds.every(({ local }) => local)) return pass(first.address, page);
    const certain = away ?? binds.find(({ local }) => local === undefined) ?? first;
    const data = { proxy, address: certain.address };
    const certificate = binds.every(asksCertificate);
    if (certificate) return pass(first.line, page);
    if (weak && away) return fail([weak, away.address], "guessable", data, causedBy(weak));
    const guard = [...lines, ...fronts.flatMap((front) => front.lines)].find(turnsAway);
    if (guard) return unknown([page, guard], "guarded", data, causedBy(page));
    return away
      ? fail([page, away.address], "open", data, causedBy(page))
      : unknown([page, certain.address], "address", data, causedBy(page));
  },
});

type Proxy = Environment["haproxy"][number]["proxies"][number];
type Bind = Proxy["binds"][number];

/** A stats socket that others than the host itself may reach; only a file has an owner and a mode. */
function isOpen(bind: Bind): boolean {
  const file = bind.line.words.slice(3).some(({ value }) => OF_A_FILE.has(value));
  return !file && bind.local !== true && !asksCertificate(bind);
}

const OF_A_FILE: ReadonlySet<string> = new Set(["mode", "user", "uid", "group", "gid"]);

function socketOf(socket: Bind) {
  const { address, line } = socket;
  return { address: `global/stats-socket:${address.value}`, span: line.span, socket };
}

function asksCertificate({ line: { words } }: Bind): boolean {
  return words.some(({ value }, at) => value === "verify" && words[at + 1]?.value === "required");
}

/** `stats auth user:password` that keeps nobody out; one that a rule of its own asks for stands elsewhere. */
function isWeak({ words }: Proxy["stats"]["auth"][number]): boolean {
  if (words[1]?.value !== "auth") return false;
  const [user = "", ...password] = (words[2]?.value ?? "").split(":");
  return isGuessable(user, password.join(":"));
}

/** The sections with a page, each with those that lead to it. Where others show the same page, a backend that nobody is seen to lead to adds nothing. */
function pagesOf(proxies: readonly Proxy[]) {
  const leading = frontsByBackend(proxies);
  const pages = proxies.flatMap((proxy) => {
    const page = proxy.stats.enabled;
    if (!page || proxy.mode.value !== "http") return [];
    const fronts = proxy.kind === "backend" ? (leading.get(proxy.name.value) ?? []) : [proxy];
    return [{ ...proxy, address: `${proxy.address}/stats`, page, fronts }];
  });
  const shown = new Set(pages.filter(({ fronts }) => fronts.length > 0).map(({ page }) => lineOf(page)));
  return pages.filter(({ page, fronts }) => fronts.length > 0 || !shown.has(lineOf(page)));
}

function lineOf({ span: { file, start } }: NonNullable<Proxy["stats"]["enabled"]>): string {
  return `${file.path}:${start}`;
}

/** The sections that name a backend in default_backend or use_backend. */
function frontsByBackend(proxies: readonly Proxy[]): ReadonlyMap<string, readonly Proxy[]> {
  const fronts = new Map<string, Proxy[]>();
  for (const proxy of proxies) {
    for (const name of new Set([
      proxy.defaultBackend?.value,
      ...proxy.useBackends.map(({ words }) => words[1]?.value),
    ])) {
      if (name === undefined) continue;
      const known = fronts.get(name);
      if (known) known.push(proxy);
      else fronts.set(name, [proxy]);
    }
  }
  return fronts;
}

const RULES: ReadonlySet<string> = new Set(["http-request", "tcp-request", "block", "redirect", "use_backend"]);
const REFUSALS: ReadonlySet<string> = new Set(["auth", "deny", "reject", "silent-drop", "tarpit"]);

/** A rule that may keep others out: it refuses them, or leads only some here. */
function turnsAway({ keyword, words }: Proxy["lines"][number]): boolean {
  if (!RULES.has(keyword)) return false;
  return keyword === "block" || words.some(({ value }) => REFUSALS.has(value));
}
