import { argumentOf, defineRule, type Environment, type Located } from "#rule";

/**
 * Write `maxconn` in digits alone.
 *
 * It is a number of connections and no size: HAProxy reads the digits and drops
 * what follows. `maxconn 2k` is 2, so all but two visitors wait, and
 * `maxconn many` is 0, which is no limit. Neither `haproxy -c` nor the start
 * says so for sections and servers; in `global` releases since 2.7 refuse it.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-maxconn
 */
export default defineRule({
  title: "HAProxy reads each maxconn as it is meant",
  fault: "HAProxy reads a maxconn as another number",
  harm: "outage",
  severity: "error",
  item: "T58",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    cut: "{what} has {keyword} {text}, which HAProxy reads as {number}, because it takes digits alone; write the number out.",
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap(({ proxies, global }) =>
      writtenOnce([
        ...lineLimits("global", "global", global.lines),
        ...proxies.flatMap(({ kind, name, address, ownLines, servers }) => [
          ...lineLimits(`${kind} ${name.value}`, address, ownLines),
          ...unlike(servers.items).flatMap((server) => serverLimits(server)),
        ]),
      ]),
    ),

  judge({ what, keyword, limit }, { pass, fail }) {
    if (/^[+-]?\d+$/.test(limit.value)) return pass(limit);
    const number = Number(/^\d{1,15}/.exec(limit.value)?.[0] ?? 0);
    return fail(limit, "cut", { what, keyword, text: limit, number });
  },
});

type Document = Environment["haproxy"][number];
type Server = Document["proxies"][number]["servers"]["items"][number];

/** Who has a limit, by which word, and what it says. */
interface Limit {
  readonly address: string;
  readonly span: Located<string>["span"];
  readonly what: string;
  readonly keyword: string;
  readonly limit: Located<string>;
}

const KEYWORDS: ReadonlySet<string> = new Set(["maxconn", "fullconn", "maxqueue"]);

/** What `default-server` says to many is one limit. */
function writtenOnce(limits: readonly Limit[]): readonly Limit[] {
  const found = new Map<string, Limit>();
  for (const each of limits) {
    const { file, start } = each.limit.span;
    const place = `${file.path}:${start}`;
    if (!found.has(place)) found.set(place, each);
  }
  return [...found.values()];
}

function lineLimits(what: string, address: string, lines: Document["global"]["lines"]): readonly Limit[] {
  return lines
    .filter(({ keyword }) => KEYWORDS.has(keyword))
    .flatMap(({ keyword, words: [, limit], span }) =>
      limit ? [{ address: `${address}/${keyword}`, span, what, keyword, limit }] : [],
    );
}

/** Of those that share all that `default-server` says, the first. */
function unlike(servers: readonly Server[]): readonly Server[] {
  const seen = new Set<Server["parameters"]>();
  return servers.filter(({ parameters }) => !seen.has(parameters) && seen.add(parameters));
}

function serverLimits({ address, span, name, parameters }: Server): readonly Limit[] {
  return [...KEYWORDS].flatMap((keyword) => {
    const given = parameters.get(keyword);
    if (!given) return [];
    return [
      { address: `${address}/${keyword}`, span, what: `Server ${name.value}`, keyword, limit: argumentOf(given) },
    ];
  });
}
