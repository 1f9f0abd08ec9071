import { doubted, type Located } from "../../model/index.ts";
import { constantsOf } from "./constants.ts";
import type { Block, Destination, Directive, Pass, Upstream } from "./document.ts";
import { blocksIn } from "./effective.ts";
import { variablesIn } from "./variables.ts";

const PASSES: ReadonlySet<string> = new Set([
  "proxy_pass",
  "fastcgi_pass",
  "uwsgi_pass",
  "scgi_pass",
  "grpc_pass",
  "memcached_pass",
]);

/** Every line that hands requests on. `serverOf` tells the server that a block stands in. */
export function readPasses(
  root: Block,
  upstreams: readonly Upstream[],
  serverOf: (block: Block) => Pass["server"],
): readonly Pass[] {
  const groups = new Map(upstreams.map((upstream) => [`${upstream.kind} ${upstream.name.value}`, upstream]));
  return blocksIn(root).flatMap((block) =>
    block.directives
      .filter(({ name }) => PASSES.has(name))
      .flatMap((line) => readPass(line, { root, groups, server: serverOf(block) })),
  );
}

/** What a line is read with. */
interface Around {
  readonly root: Block;
  /** By `http` or `stream` and their name. */
  readonly groups: ReadonlyMap<string, Upstream>;
  readonly server: Pass["server"];
}

function readPass(line: Directive, around: Around): readonly Pass[] {
  const [arg] = line.args;
  if (!arg) return [];
  const { path, ...read } = destinationOf(arg.value, line, around.groups);
  const written = { ...read, target: targetWord(arg, read.target, line.doubt) };
  const leadsTo = read.target.includes("$") ? filledIn(arg, read.target, { line, ...around }) : [written];
  const [only, ...others] = leadsTo;
  return [
    {
      ...written,
      address: `${line.within.address}/${line.name}`,
      span: line.span,
      line,
      server: around.server,
      path,
      upstream: others.length === 0 ? (only ?? written).upstream : undefined,
      leadsTo: only ? leadsTo : [written],
    },
  ];
}

interface ReadTarget extends Omit<Destination, "target"> {
  readonly target: string;
  readonly path: string | undefined;
}

function destinationOf(url: string, { name, within }: Directive, groups: Around["groups"]): ReadTarget {
  const kind = within.place.startsWith("stream") ? "stream" : "http";
  const [, scheme = "", host = "", path = ""] = URL.exec(url) ?? [];
  const upstream = groups.get(`${kind} ${host.startsWith("unix:") ? host : host.replace(PORT, "")}`);
  // Which port it is shows when a request comes.
  const isOpen = scheme.startsWith("$") && !upstream && !PORT.test(host);
  return {
    target: isOpen ? `${scheme}://${host}` : host,
    path: path === "" ? undefined : path,
    protocol: kind === "stream" ? "tcp" : protocolOf(name, scheme),
    upstream,
  };
}

const PORT = /:\d+$/;

/** The scheme may be a variable of its own. */
const URL = /^(?:(?!unix:)([a-z]+|\$\{?\w+\}?):\/\/)?(\[[^\]]*\][^/]*|unix:[^:]*|[^/]*)(.*)$/s;

/** The places that a line leads to by a variable that holds the same whoever asks; none where that shows when a request comes. */
function filledIn(
  arg: Located<string>,
  target: string,
  { line, root, groups }: Around & { readonly line: Directive },
): readonly Destination[] {
  const host = target.replace(OF_PATH, "");
  const url = arg.value.slice(0, arg.value.indexOf(target)) + host;
  const [name, ...others] = new Set(variablesIn(host));
  if (others.length > 0) return [];
  const make = (text: string, doubt: Located<string>["doubt"], trail: Located<string>["trail"]): Destination => {
    const { target: value, protocol, upstream } = destinationOf(text, line, groups);
    return { target: doubted({ value, span: arg.span, trail }, arg.doubt ?? doubt ?? line.doubt), protocol, upstream };
  };
  if (name === undefined) return host.includes("$") ? [] : [make(url, undefined, arg.trail)];
  const variable = new RegExp(`\\$(?:\\{${name}\\}|${name}(?!\\w))`, "g");
  return (constantsOf(name, line.within, root) ?? []).map(({ value, span, doubt }) =>
    make(
      url.replaceAll(variable, () => value),
      doubt,
      [...arg.trail, { span, why: `$${name}` }],
    ),
  );
}

/** Behind the host: a variable that begins with a slash, and whatever follows a port. */
const OF_PATH = /(?<=.)\$\{?(?:request_uri|uri|document_uri)\b.*$|(?<=:\d{1,5})\$.*$/s;

/** The target at its own place in the word, where the word stands as it is written. */
function targetWord(
  { span, trail, doubt }: Located<string>,
  target: string,
  otherwise: Directive["doubt"],
): Located<string> {
  const from = target === "" ? -1 : span.file.text.slice(span.start, span.end).indexOf(target);
  const start = span.start + from;
  const own = from === -1 ? span : { ...span, start, end: start + target.length };
  return doubted({ value: target, span: own, trail }, doubt ?? otherwise);
}

function protocolOf(name: string, scheme: string | undefined): Pass["protocol"] {
  switch (name) {
    case "fastcgi_pass":
      return "fastcgi";
    case "uwsgi_pass":
      return "uwsgi";
    case "scgi_pass":
      return "scgi";
    case "grpc_pass":
      return scheme === "grpcs" ? "grpcs" : "grpc";
    case "memcached_pass":
      return "memcached";
    default:
      return scheme === "https" ? "https" : "http";
  }
}
