import { byDefault, causedBy, defineRule, isLoopback, readAddress } from "#rule";

/**
 * Check the certificates of servers that TLS is spoken with.
 *
 * With `verify none` HAProxy encrypts to whoever answers: anybody on the way
 * can take the server's place, read passwords and change pages. `verify required
 * ca-file …` takes nobody but the server; a self-signed certificate can
 * itself be the `ca-file`.
 *
 * Servers on the host itself and socket files are left alone.
 *
 * Leave it off where the network between HAProxy and its servers is encrypted already.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#5.2-verify
 */
export default defineRule({
  title: "HAProxy checks the certificates of its servers",
  fault: "Anybody on the way can take a server's place",
  harm: "exposure",
  severity: "warning",
  item: "T18",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    none: {
      one: "Server {server} of {backend} has verify none, so TLS is spoken with whoever answers at {target}; write verify required and a ca-file.",
      many: "{subjects} servers ({server}) have verify none, so TLS is spoken with whoever answers; write verify required and a ca-file.",
    },
    everywhere: {
      one: "Server {server} of {backend} speaks TLS with whoever answers at {target}, since ssl-server-verify none is said for all; remove it and give a ca-file.",
      many: "{subjects} servers ({server}) speak TLS with whoever answers, since ssl-server-verify none is said for all; remove it and give a ca-file.",
    },
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap(({ proxies, global }) =>
      proxies.flatMap(({ name: backend, servers }) =>
        servers.items
          .filter(({ parameters, target }) => parameters.has("ssl") && !isHere(target.value))
          .map(({ address, span, name, target, parameters, unset }) => ({
            address: `${address}/verify`,
            span,
            name,
            target,
            parameters,
            unset,
            backend,
            global: global.unset,
            common: global.lines.findLast(({ keyword }) => keyword === "ssl-server-verify"),
          })),
      ),
    ),

  judge({ name: server, backend, target, parameters, common, global, unset }, { pass, fail }) {
    const verify = parameters.get("verify");
    const data = { server, backend, target };
    if (verify?.value[0] === "none") return fail(verify, "none", data, causedBy("verify none"));
    if (verify) return pass(verify);
    if (common?.words[1]?.value === "none")
      return fail([common.words[1], target], "everywhere", data, causedBy(common));
    return pass(byDefault("verify required", "HAProxy's default", parameters.get("ca-file") ?? unset), global);
  },
});

function isHere(target: string): boolean {
  return /^(?:\/|unix@|abns@)/.test(target) || isLoopback(readAddress(target).host);
}
