import { defineRule, regexGroups, spanText, type Environment } from "#rule";

/**
 * Decide yourself where requests go.
 *
 * Where the host of `proxy_pass` comes out of the request (an argument, a header,
 * a cookie, the path), everybody chooses it: nginx then fetches pages of the inner
 * network, of the cloud's metadata service and of other people's sites in your
 * name. Map what the client says to names that you know.
 *
 * A variable that `set`, `map` or `geo` makes is followed. A location that is
 * `internal` is left alone: the application chooses there.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_pass
 */
export default defineRule({
  title: "The client does not choose the host that nginx asks",
  fault: "Everybody can have nginx fetch from hosts of his choice",
  harm: "exposure",
  severity: "error",
  item: "T18",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    chosen:
      "{line} takes its host from {variable}, so whoever asks chooses what nginx fetches; map {variable} to hosts that you know.",
    open: "{line} takes its host from {variable}, and what that may hold is not seen here; name the hosts in a map.",
  },

  subjects: ({ nginx }) =>
    nginx.flatMap((document) =>
      document.passes
        .filter(
          ({ target, line }) =>
            !PLAIN.test(spanText(target.span)) &&
            hostOf(target.value).includes("$") &&
            line.within.own("internal").items.length === 0,
        )
        .map((pass) => ({ ...pass, address: `${pass.address}/host`, document })),
    ),

  judge({ target, line, document }, { pass, fail, unknown }) {
    const found = variablesIn(hostOf(target.value)).map((name) => sourceOf(name, line, document, 0));
    const chosen = found.find(({ by }) => by === "client");
    if (chosen) return fail([target, ...chosen.places], "chosen", { line: line.name, variable: `$${chosen.name}` });
    const open = found.find(({ by }) => by === "unseen");
    if (open) return unknown(target, "open", { line: line.name, variable: `$${open.name}` });
    return pass(target, ...found.flatMap(({ places }) => places));
  },
});

type Document = Environment["nginx"][number];
type Line = ReturnType<Document["named"]>[number];

/** A name with a port, which may be filled in by a script. */
const PLAIN = /^[\w.-]{1,300}:\$/;

/** Without the scheme, and what can only be the path: behind a port, and the variables that begin with a slash. */
function hostOf(url: string): string {
  const target = url.replace(/^\$\{?\w+\}?:\/\//, "");
  const behindPort = /^([^$]+:\d{1,5})\$/.exec(target)?.[1];
  return behindPort ?? target.replace(/(?<=.)\$\{?(?:request_uri|uri|document_uri)\b.*$/, "");
}

interface Source {
  readonly by: "client" | "config" | "unseen";
  /** The variable that says it in the end. */
  readonly name: string;
  readonly places: readonly Line["args"][number][];
}

/** What a request says of itself; the Host header is one of the server's names where those are closed. */
const OF_CLIENT = /^(?:arg_|cookie_|http_(?!host$))|^(?:args|query_string|request_uri|uri|document_uri)$/;
const OF_CONFIG =
  /^(?:host|http_host|server_name|scheme|server_port|hostname|server_addr|proxy_host|proxy_port|request_method|is_args)$/;

function sourceOf(name: string, line: Line, document: Document, depth: number): Source {
  if (OF_CLIENT.test(name)) return { by: "client", name, places: [] };
  if (OF_CONFIG.test(name) || depth > 5) return { by: "config", name, places: [] };
  if (/^[1-9]$/.test(name)) return captured(name, line) ?? { by: "unseen", name, places: [] };
  const set = document.named("set").filter(({ args }) => args[0]?.value === `$${name}`);
  const near = set.filter(({ within }) => contains(outOfIf(within), line.within));
  const values = (near.length > 0 ? near : set).flatMap(({ args: [, value] }) => (value ? [value] : []));
  for (const value of values)
    for (const inner of variablesIn(value.value)) {
      const source = sourceOf(inner, line, document, depth + 1);
      if (source.by !== "config") return { ...source, places: [value, ...source.places] };
    }
  if (values.length > 0) return { by: "config", name, places: values.slice(0, 1) };
  const made = [...document.named("map"), ...document.named("geo"), ...document.named("split_clients")].find(
    ({ args }) => args.at(-1)?.value === `$${name}`,
  );
  const outputs = made?.block?.directives.flatMap(({ args: [output] }) => (output ? [output] : [])) ?? [];
  const open = outputs.find(({ value }) =>
    variablesIn(value).some((each) => OF_CLIENT.test(each) || /^[1-9]$/.test(each)),
  );
  if (made) return { by: open ? "client" : "config", name, places: open ? [open] : outputs.slice(0, 1) };
  return captured(name, line) ?? { by: "unseen", name, places: [] };
}

/** A group of the location's own expression is a part of the path, and fixed where it names all that it takes. */
function captured(name: string, { within }: Line): Source | undefined {
  const [modifier, regex] = within.opener?.args ?? [];
  const group = regex && modifier?.value.startsWith("~") ? regexGroups(regex.value).get(name) : undefined;
  if (!regex || group === undefined) return undefined;
  return { by: /^(?:[\w|-]|\\[.-]){1,400}$/.test(group) ? "config" : "client", name, places: [regex] };
}

function contains(outer: Line["within"], inner: Line["within"]): boolean {
  for (let each: Line["within"] | undefined = inner; each; each = each.outer) if (each === outer) return true;
  return false;
}

/** What an `if` sets counts behind it. */
function outOfIf(block: Line["within"]): Line["within"] {
  return block.place.startsWith("if ") && block.outer ? outOfIf(block.outer) : block;
}

function variablesIn(text: string): readonly string[] {
  return [...text.matchAll(/\$(?:\{(\w{1,80})\}|([A-Za-z_]\w{0,80}|\d))/g)].map(
    ([, braced, bare]) => braced ?? bare ?? "",
  );
}
