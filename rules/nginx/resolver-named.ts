import { causedBy, defineRule, lookAt, readAddress, spanText, type Environment } from "#rule";

/**
 * Name a resolver where a variable holds the name of a server.
 *
 * A name that stands in `proxy_pass` itself is looked up when nginx starts. One that a variable brings is looked up for each
 * request, by nginx's own `resolver`; it reads no /etc/resolv.conf and no /etc/hosts, and even `localhost` is a name to it. Where none is named
 * it answers every such request with 502 and logs "no resolver defined".
 *
 * Judged are names that the configuration alone gives to the variable. An address needs no resolver, nor does the name of an
 * `upstream`, or one that another line hands on to without a variable.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass
 */
export default defineRule({
  title: "nginx can look up the names that variables hold",
  fault: "Each request gets 502, because nginx looks up no name",
  harm: "outage",
  severity: "error",
  item: "T58",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    none: {
      one: "{line} looks {host} up for each request and no resolver is named, so each gets 502; name one, such as resolver 127.0.0.11 in Docker.",
      many: "{subjects} lines look names ({host}) up for each request and no resolver is named, so each gets 502; name one, such as resolver 127.0.0.11 in Docker.",
    },
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ passes, context }) => {
      const known = new Set(
        passes
          .filter(({ line, target }) => !isVariable(line) && !target.doubt)
          .map(({ target, protocol }) => keyOf(target.value, protocol)),
      );
      return (
        passes
          .filter(({ line }) => isVariable(line))
          // What the main file of a piece says is asked by nginx/loads.
          .filter(({ line }) => context === "whole" || line.within.effective("resolver").items.length > 0)
          .flatMap(({ address, span, line, leadsTo }) => {
            const [first, ...others] = leadsTo.filter(({ target }) => !target.value.includes("$"));
            return first
              ? [{ address: `${address}/resolver`, span, line, places: [first, ...others] as const, known }]
              : [];
          })
      );
    }),

  judge({ line, places, known }, { pass, fail }) {
    const { items, doubt } = line.within.effective("resolver");
    const [resolver] = items;
    if (resolver) return pass(resolver, places[0].target);
    const named = places.find((place) => isName(place) && !known.has(keyOf(place.target.value, place.protocol)));
    if (!named) return pass(places[0].target);
    lookAt(doubt);
    return fail(
      named.target,
      "none",
      { line: line.name, host: readAddress(named.target.value).host },
      causedBy("no resolver"),
    );
  },
});

type Pass = Environment["nginx"][number]["passes"][number];
type Place = Pass["leadsTo"][number];

/** Whether one of nginx's own stands there, or something of which nothing is known; what is filled in behind a scheme is a name by then. */
function isVariable({ args: [url] }: Pass["line"]): boolean {
  if (!url) return false;
  const text = spanText(url.span);
  return /\$(?:\{[a-z_]\w*\}|[a-z_]\w*|\d)/.test(text) || (url.doubt !== undefined && /^[^\w/]/.test(text));
}

/** Host and port, as nginx compares them with those that it knows. */
function keyOf(target: string, protocol: Place["protocol"]): string {
  const { host, port } = readAddress(target);
  return `${host.toLowerCase()}:${port ?? (protocol === "https" ? HTTPS : HTTP)}`;
}

const HTTP = 80;
const HTTPS = 443;

/** An upstream's name has no port. */
function isName({ target: { value }, upstream }: Place): boolean {
  if (value.startsWith("unix:") || value.startsWith("[") || /^[\d.]+(?::\d+)?$/.test(value)) return false;
  return !upstream || /:\d+$/.test(value);
}
