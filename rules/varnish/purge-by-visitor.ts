import { cacheFronts, defineRule, isLoopback, type Environment } from "#rule";

/**
 * Judge who clears the cache by the visitor's address, not by that of a proxy.
 *
 * Where nginx or HAProxy hands requests to Varnish on the same host, `client.ip` is
 * 127.0.0.1 for every visitor. An ACL that holds it lets all of them clear the cache through the
 * proxy, which hands PURGE on like any other request.
 *
 * With `,PROXY` behind the address of `-a`, and a proxy that sends its header, `client.ip` is
 * the visitor's. Or the proxy refuses such methods: where its file looks at methods,
 * nothing is said.
 *
 * @see https://info.varnish-software.com/blog/failure-to-purge-a-story-about-client.ip-and-proxies
 */
export default defineRule({
  title: "Varnish tells visitors from the proxy before it when they clear the cache",
  fault: "Every visitor may clear the cache through the proxy",
  harm: "outage",
  severity: "error",
  item: "T18",
  needs: ["varnish", cacheFronts],
  onlySeen: true,
  messages: {
    trusted:
      "acl {acl} allows {address}, and {holder} hands every visitor's requests on from there, so anybody may clear the cache; let Varnish listen with ,PROXY, or have the proxy refuse PURGE and BAN.",
  },

  subjects: ({ varnish, cacheFronts }) =>
    varnish.flatMap((document) => {
      const [main] = document.files;
      const fronts = cacheFronts.filter(
        (front) => front.vcl === main?.path && !METHODS.test(front.route.by.span.file.text),
      );
      return fronts.length === 0 ? [] : trustedAcls(document).map((acl) => ({ ...acl, fronts }));
    }),

  judge({ name, loopback, fronts }, { pass, fail }) {
    const open = fronts.find(({ isProxied }) => !isProxied);
    const [front] = fronts;
    if (!open) return pass(front?.listens ?? loopback);
    return fail([loopback, open.route.target, open.listens], "trusted", {
      acl: name,
      address: loopback,
      holder: open.route.holder,
    });
  },
});

/** A proxy that looks at methods may refuse those that clear. */
const METHODS = /limit_except|request_method|\bmethod\b|\bMETH_|PURGE|\bBAN\b/;

/** The ACLs by which clearing is allowed, with the loopback address that each holds. */
function trustedAcls({ acls, steps, address }: Environment["varnish"][number]) {
  const compared = new Set(
    steps("vcl_recv")
      .items.flatMap(({ conditions }) => conditions)
      .filter(({ names }) => names.has("client.ip"))
      .flatMap(({ names }) => [...names]),
  );
  return acls.items
    .filter(({ name }) => compared.has(name.toLowerCase()))
    .flatMap((acl) => {
      const entry = acl.entries.find(({ address: { value }, isExcluded }) => !isExcluded && isLoopback(value));
      return entry
        ? [{ address: `${address}/${acl.address}`, span: acl.span, name: acl.name, loopback: entry.address }]
        : [];
    });
}
