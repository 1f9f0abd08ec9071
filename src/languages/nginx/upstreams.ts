import { doubted } from "../../model/index.ts";
import type { Block, Upstream } from "./document.ts";
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
