import { causedBy, defineRule } from "#rule";

/**
 * Ask a resolver of your own for names.
 *
 * nginx asks its `resolver` while a visitor waits. A public one on the other side of the internet is one more
 * service that has to be up, it learns which hosts you use, it knows none of your inner names, and whoever is on the way can
 * answer in its place, because nginx checks no DNSSEC. Name the host's own
 * (`127.0.0.53`), the provider's or the cluster's.
 *
 * Judged are the well-known public resolvers.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_core_module.html#resolver
 */
export default defineRule({
  title: "nginx asks a resolver of your own",
  fault: "Each name depends on a public resolver",
  harm: "outage",
  severity: "info",
  item: "T58",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    public: {
      one: "resolver asks {address} on the internet while visitors wait; name the host's own, such as 127.0.0.53, or your provider's.",
      many: "{subjects} lines ask {address} on the internet while visitors wait; name the host's own, such as 127.0.0.53, or your provider's.",
    },
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ named }) =>
      named("resolver").flatMap(({ args, span, within }) => {
        const [first] = args;
        return first ? [{ address: `${within.address}/resolver`, span, first, args }] : [];
      }),
    ),

  judge({ first, args }, { pass, fail }) {
    const address = args.find(({ value }) =>
      PUBLIC.has(value.replace(/^\[(.*)\]/, "$1").replace(/(?<=\.\d{1,3}):\d{1,5}$/, "")),
    );
    return address ? fail(address, "public", { address }, causedBy("a public resolver")) : pass(first);
  },
});

/** Google, Cloudflare, Quad9, OpenDNS. */
const PUBLIC: ReadonlySet<string> = new Set(
  (
    "8.8.8.8 8.8.4.4 2001:4860:4860::8888 2001:4860:4860::8844 1.1.1.1 1.0.0.1 2606:4700:4700::1111 2606:4700:4700::1001 " +
    "9.9.9.9 149.112.112.112 2620:fe::fe 208.67.222.222 208.67.220.220"
  ).split(" "),
);
