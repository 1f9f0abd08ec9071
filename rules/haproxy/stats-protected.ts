import { causedBy, containerPorts, defineRule, isGuessable, type Environment } from "#rule";

/**
 * Keep the statistics page from strangers.
 *
 * It lists every server with address, load and state, and with `stats admin`
 * it switches them off. On an address that other hosts reach it needs `stats
 * auth`, a userlist, a rule that turns others away, or client certificates.
 * In an application's frontend, or in defaults, it is published under
 * `/haproxy?stats` to everybody who uses the application. The exporter for
 * Prometheus tells the same.
 *
 * A password that is empty or stands in manuals keeps nobody out.
 *
 * In a container the page is closed until a compose file publishes its port.
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
  needs: ["haproxy", containerPorts],
  messages: {
    guessable:
      "The statistics page of {proxy} listens on {address} and opens to an empty or textbook stats auth; write one that nobody guesses.",
    switches:
      "The statistics page of {proxy} listens on {address} without stats auth and has stats admin, so everybody who gets there switches servers off; add stats auth.",
    open: "The statistics page of {proxy} listens on {address} without stats auth; unless a firewall filters it, everybody who gets there sees all servers.",
    metrics:
      "The Prometheus exporter of {proxy} answers everybody who gets to {address}, unless a firewall filters it, and names all servers; bind it to an inner address or add a src condition.",
    guarded:
      "The {what} page of {proxy} listens on {address} behind rules; whether they cover the page is for you to say, or add stats auth.",
    address:
      "The {what} page of {proxy} has no stats auth, and whether {address} is reachable from other hosts is not known.",
    unrouted:
      "The {what} page of {proxy} has no stats auth, and which frontend leads to it is not known; add stats auth.",
  },

  subjects: ({ haproxy, containerPorts: { closedBy } }) =>
    haproxy.flatMap(({ pages }) => pages).map((page) => ({ ...page, closedBy })),

  judge({ name: proxy, what, line, auth, admin, ways, closedBy }, { pass, fail, unknown }) {
    const [guard, ...more] = auth;
    const weak = auth.find(isWeak);
    if (guard && !weak) return pass(guard, ...more);
    const [any] = ways;
    if (!any) return unknown(line, "unrouted", { proxy, what }, causedBy(line));
    const reached = ways.filter(({ bind }) => !bind.local && !asksCertificate(bind));
    const open = reached.filter(({ bind }) => !closedBy(bind.address));
    const way = open.find(isOpenTo) ?? open.find(({ strangers }) => strangers.value !== "kept out");
    const [shut] = reached.flatMap(({ bind }) => closedBy(bind.address) ?? []);
    if (!way && shut && open.length === 0) return pass({ span: shut }, line);
    if (!way) return pass(open[0]?.strangers ?? (any.bind.local ? any.bind.address : any.bind.line), line);

    const { bind, strangers } = way;
    const data = { proxy, what, address: bind.address };
    if (strangers.value === "perhaps") return unknown([line, strangers], "guarded", data, causedBy(line));
    if (bind.local === undefined) return unknown([line, bind.address], "address", data, causedBy(line));
    if (weak) return fail([weak, bind.address], "guessable", data, causedBy(weak));
    const [switching] = admin;
    if (switching) return fail([switching, bind.address], "switches", data, causedBy(switching));
    if (what === "metrics") return fail([line, bind.address], "metrics", data, causedBy(line));
    return fail([line, bind.address], "open", data, causedBy(`open pages of ${line.span.file.path}`));
  },
});

type Page = Environment["haproxy"][number]["pages"][number];
type Way = Page["ways"][number];

function isOpenTo({ bind, strangers }: Way): boolean {
  return bind.local === false && strangers.value === "let in";
}

function asksCertificate({ line: { words } }: Way["bind"]): boolean {
  return words.some(({ value }, at) => value === "verify" && words[at + 1]?.value === "required");
}

/** `stats auth user:password` that keeps nobody out; one that a rule of its own asks for stands elsewhere. */
function isWeak({ words }: Page["auth"][number]): boolean {
  if (words[1]?.value !== "auth") return false;
  const [user = "", ...password] = (words[2]?.value ?? "").split(":");
  return isGuessable(user, password.join(":"));
}
