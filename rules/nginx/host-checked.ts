import { causedBy, defineRule, replace, type Environment } from "#rule";

/**
 * Let nobody choose the host that other visitors' pages are made for.
 *
 * `$http_host` is the Host header as the client wrote it. Where answers are cached and the key leaves it out, as
 * nginx's own key does, one request with a strange Host fills the cache with links to
 * elsewhere, and everybody gets them. An argument or a cookie is set by a link, which somebody else
 * writes. `$host` is what nginx chose the server by.
 *
 * Without a cache `$http_host` is what the manuals of many applications ask for, since it keeps the port, and
 * passes: whoever writes a strange Host gets the strange links himself. What the application mails is
 * its own to check (Django's `ALLOWED_HOSTS`, Rails' `config.hosts`).
 *
 * Left alone are locations that write the host into the path for Zope's
 * virtual host monster, and those of files, which hold no links.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#var_host
 */
export default defineRule({
  title: "Nobody chooses the host of other visitors' pages",
  fault: "One visitor chooses where other visitors' links lead",
  harm: "exposure",
  severity: "warning",
  item: "T18",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    chosen:
      "Host is {value}, which a link can set, so links and mails of the application lead where its author likes; write $host.",
    cached:
      "Host is {value} and answers are cached in {zone} without it, so one request with a strange Host puts its links into everybody's pages; write $host.",
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ passes }) =>
      passes
        .filter(({ line: { name } }) => name === "proxy_pass")
        .flatMap(({ address, line: { within: block } }) => {
          const line = block
            .effective("proxy_set_header")
            .items.find(({ args: [name] }) => /^host$/i.test(name?.value ?? ""));
          const value = line?.args[1];
          return line && value ? [{ address: `${address}/Host`, span: line.span, value, block }] : [];
        }),
    ),

  judge({ value, block }, { pass, fail }) {
    if (!/\$\{?(?:arg|cookie|http)_/.test(value.value)) return pass(value);
    if (isVirtualHosted(block)) return pass(value);
    const edits = /^\$[a-z]\w*$/.test(value.value) ? [replace(value, "$host")] : [];
    if (!/\$\{?http_/.test(value.value)) return fail(value, "chosen", { value }, ...edits, causedBy(value));
    const zone = block.single("proxy_cache")?.args[0];
    if (!zone || zone.value === "off") return pass(value, ...(zone ? [zone] : []));
    const key = block.single("proxy_cache_key")?.args[0];
    if (key && /\$\{?http_(?:x_forwarded_)?host\b/.test(key.value)) return pass(key, value);
    if (HOLDS_NO_LINKS.test(block.opener?.args.at(-1)?.value ?? "")) return pass(value, zone);
    return fail([value, zone], "cached", { value, zone }, ...edits, causedBy("the client's Host in a cache"));
  },
});

/** Locations of files, which are the same for every host. */
const HOLDS_NO_LINKS = /static|asset|resource|media|image|font|plugin|thumb|\b(?:css|js|img|png|jpe?g)\b/i;

type Block = Environment["nginx"][number]["blocks"][number];

function isVirtualHosted(block: Block): boolean {
  return ["rewrite", "proxy_pass"].some((name) =>
    block.own(name).items.some(({ args }) => args.some(({ value }) => value.includes("/VirtualHostBase/"))),
  );
}
