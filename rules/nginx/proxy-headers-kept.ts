import { causedBy, defineRule, lookAt, shortList, type Environment } from "#rule";

/**
 * Say forwarded headers again where a location sets one of its own.
 *
 * One `proxy_set_header` in a block drops all that it would have inherited. A
 * location that adds `Upgrade` for websockets then hands on no `X-Forwarded-For` and
 * no `X-Forwarded-Proto`, and `Host` is the name of the upstream: the application
 * takes the proxy for its visitor, links lead to http, and a log says nothing.
 *
 * Judged are the headers that tell who asks and for which host, in blocks that
 * hand requests on.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_set_header
 */
export default defineRule({
  title: "A location that sets a header keeps the forwarded headers",
  fault: "Some locations hand on no host and no address",
  harm: "toil",
  severity: "warning",
  item: "T58",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    dropped: {
      one: "location {path} sets {own}, so it drops {lost} of the block around; set those again there, best by an include.",
      many: "{subjects} locations ({path}) set a header ({own}), so they drop what the block around sets ({lost}); set those again there, best by an include.",
    },
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ locations }) =>
      locations.flatMap(({ address, span, path, block }) => {
        const [line] = block.own("proxy_set_header").items;
        const passes = ["proxy_pass", "grpc_pass"].some((name) => block.own(name).items.length > 0);
        return line && passes ? [{ address: `${address}/headers`, span, path, block, line }] : [];
      }),
    ),

  judge({ line, block, path }, { pass, fail }) {
    const { items, doubt } = block.own("proxy_set_header");
    const kept = new Set(items.map(headerOf));
    const around = block.outer?.effective("proxy_set_header").items ?? [];
    const [lack, ...others] = around.filter((each) => TELLING.test(headerOf(each)) && !kept.has(headerOf(each)));
    if (!lack) return pass(line, ...items.slice(1));
    // What is included there may say them again.
    lookAt(doubt);
    const lost = shortList(
      [lack, ...others].map(({ args: [name] }) => name?.value ?? ""),
      3,
    );
    return fail(
      [nameIn(line), nameIn(lack)],
      "dropped",
      { path, own: line.args[0]?.value ?? "", lost },
      causedBy(lack),
    );
  },
});

type Line = ReturnType<Environment["nginx"][number]["named"]>[number];

const TELLING = /^(?:host|x-real-ip|x-forwarded-(?:for|proto|host|port|ssl))$/;

/** The header's name, in the doubt of its line. */
function nameIn({ args: [name], span, doubt }: Line) {
  return name ?? { span, doubt };
}

function headerOf({ args: [name] }: Line): string {
  return name?.value.toLowerCase() ?? "";
}
