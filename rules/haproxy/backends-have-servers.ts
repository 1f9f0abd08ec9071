import { defineRule, lookAt, type Environment } from "#rule";

/**
 * Lead each request to a server or to an answer.
 *
 * A backend without a server answers 503 to everybody who is led there, and so
 * does a frontend that names no backend. HAProxy starts with both and says
 * nothing. Servers that were taken out for a while are better left in their
 * place, with `disabled`; a page that says so is `http-request return` or an
 * `errorfile 503` of the section.
 *
 * Judged are sections that listen, and backends that one of them leads to.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-server
 */
export default defineRule({
  title: "HAProxy leads each request to a server or an answer",
  fault: "Visitors are led where no server is",
  harm: "outage",
  severity: "error",
  item: "T58",
  needs: ["haproxy"],
  messages: {
    backend:
      "Backend {name} has no server, so everybody whom {route} leads there gets an error; add a server line, or http-request return with a page.",
    frontend:
      "{kind} {name} names no backend and answers nothing itself, so everybody gets an error; write default_backend and the name of one.",
    filled:
      "{kind} {name} has no server, and the comment {comment} stands there; whether something writes servers there is for you to say.",
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap(({ proxies, sections }) => {
      const routes = routesOf(proxies);
      const ends = endsOf(sections);
      return proxies
        .map((proxy) => ({ proxy, route: routes.get(proxy.name.value) }))
        .filter(({ proxy: { mode, kind, binds, lines }, route }) => {
          const leads = kind === "backend" ? route !== undefined : binds.length > 0;
          return leads && ["http", "tcp"].includes(mode.value) && !lines.some(({ keyword }) => keyword === "disabled");
        })
        .map(({ proxy, route }) => ({
          address: `${proxy.address}/leads`,
          span: proxy.span,
          proxy,
          route,
          end: ends.get(proxy.span) ?? proxy.span.end,
        }));
    }),

  judge({ proxy, route, end }, { pass, fail, unknown }) {
    const { kind, name, servers, unset, doubt } = proxy;
    const server = servers.items.find((each) => !each.doubt) ?? servers.items[0];
    if (server) return pass(server);
    const found = leadsOn(proxy);
    if (found) return pass(found);
    lookAt(doubt ?? servers.doubt);
    const comment = markIn(proxy.span.file.text.slice(proxy.span.end, end));
    if (comment !== undefined) return unknown(unset, "filled", { kind, name, comment });
    if (kind === "backend" && route) return fail([unset, route], "backend", { name, route: textOf(route) });
    return fail(unset, "frontend", { kind, name });
  },
});

type Document = Environment["haproxy"][number];
type Proxy = Document["proxies"][number];
type Line = Proxy["lines"][number];
type Leading = Pick<Proxy, "defaultBackend" | "useBackends" | "stats" | "lines" | "ownLines">;

/** Where each section's text ends: where the next one of its file begins. */
function endsOf(sections: Document["sections"]): ReadonlyMap<Proxy["span"], number> {
  return new Map(
    sections.map(({ span }, at) => {
      const next = sections[at + 1]?.span;
      return [span, next?.file === span.file ? next.start : span.file.text.length];
    }),
  );
}

/** A comment that a script looks for to write servers at. */
function markIn(text: string): string | undefined {
  return /^[ \t]*(#.{0,60}(?:\b(?:here|insert|placeholder|managed|generated|begin|end)\b|@@|%%|__).*)$/im.exec(
    text,
  )?.[1];
}

/** The line that leads to each backend. */
function routesOf(proxies: readonly Proxy[]): ReadonlyMap<string, Line> {
  const lines = proxies
    .filter(({ kind }) => kind !== "backend")
    .flatMap(({ lines: all }) =>
      all.filter(({ keyword }) => keyword === "use_backend" || keyword === "default_backend"),
    );
  return new Map(lines.reverse().flatMap((line) => (line.words[1] ? [[line.words[1].value, line]] : [])));
}

/** Where a section leads to, or what it answers with, shared error pages aside. */
function leadsOn({ defaultBackend, useBackends, stats, lines, ownLines }: Leading) {
  const [used] = useBackends;
  return (
    defaultBackend ??
    used ??
    stats.enabled ??
    lines.find(answers) ??
    ownLines.find(({ keyword, words }) => ERRORS.has(keyword) && words.some(({ value }) => value === "503"))
  );
}

function answers({ keyword, prefix, words }: Line): boolean {
  if (prefix === "no") return false;
  if (keyword === "option") return ["transparent", "http_proxy"].includes(words[1]?.value ?? "");
  return /^(?:http|tcp)-(?:request|response|after-response)$/.test(keyword)
    ? words.some(({ value }) => ENDING.test(value))
    : ANSWERING.has(keyword);
}

const ENDING = /^(?:return|redirect|deny|tarpit|auth|reject|silent-drop|use-service|lua\..*|send-spoe-group|set-dst)$/;
const ANSWERING: ReadonlySet<string> = new Set([
  ..."redirect block monitor-uri monitor-net dispatch use-fcgi-app http-error errorfiles".split(" "),
  ..."reqdeny reqideny reqtarpit reqitarpit reqpass".split(" "),
]);
const ERRORS: ReadonlySet<string> = new Set(["errorfile", "errorloc", "errorloc302", "errorloc303"]);

function textOf({ words }: Line): string {
  return words
    .slice(0, 2)
    .map(({ value }) => value)
    .join(" ");
}
