import { doubted, type Located } from "../../model/index.ts";
import type { Block, Directive, Pass, Upstream } from "./document.ts";
import { blocksIn, hiddenIn } from "./effective.ts";
import { readUpstreamServer } from "./upstream-server.ts";

/** The upstreams of a configuration, in order. */
export function readUpstreams(root: Block): readonly Upstream[] {
  return blocksIn(root)
    .filter(({ place }) => place === "upstream" || place === "stream upstream")
    .flatMap((block) => readUpstream(block));
}

const METHODS: ReadonlySet<string> = new Set(
  "least_conn least_time ip_hash hash random sticky fair consistent_hash upstream_hash ntlm".split(" "),
);

function readUpstream(block: Block): readonly Upstream[] {
  const { opener } = block;
  const name = opener?.args[0];
  if (!opener || !name) return [];
  const { address } = block;
  return [
    {
      address,
      span: opener.span,
      kind: block.place === "upstream" ? "http" : "stream",
      name: doubted(name, opener.doubt),
      block,
      servers: {
        items: block.directives
          .filter((each) => each.name === "server")
          .flatMap((line) => readUpstreamServer(line, address)),
        doubt: hiddenIn(block, "server"),
      },
      method: block.directives.find((each) => METHODS.has(each.name)),
    },
  ];
}

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
  const byName = new Map(upstreams.map((upstream) => [`${upstream.kind} ${upstream.name.value}`, upstream]));
  return blocksIn(root).flatMap((block) =>
    block.directives
      .filter(({ name }) => PASSES.has(name))
      .flatMap((line) => readPass(line, block.place.startsWith("stream") ? "stream" : "http", byName, serverOf(block))),
  );
}

function readPass(
  line: Directive,
  kind: Upstream["kind"],
  upstreams: ReadonlyMap<string, Upstream>,
  server: Pass["server"],
): readonly Pass[] {
  const [arg] = line.args;
  if (!arg) return [];
  const [, scheme, target = "", path] =
    /^(?:([a-z]+):\/\/)?(\[[^\]]*\][^/]*|unix:[^:]*|[^/]*)(.*)$/s.exec(arg.value) ?? [];
  const name = target.startsWith("unix:") ? target : target.replace(/:\d+$/, "");
  return [
    {
      address: `${line.within.address}/${line.name}`,
      span: line.span,
      line,
      server,
      protocol: kind === "stream" ? "tcp" : protocolOf(line.name, scheme),
      target: targetWord(arg, target, line.doubt),
      path: path === "" ? undefined : path,
      upstream: upstreams.get(`${kind} ${name}`),
    },
  ];
}

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
