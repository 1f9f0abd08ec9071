import { defineRule, isLoopback, lookAt, readAddress, varnishDaemons, varnishOption } from "#rule";

/**
 * Keep Varnish's command line to those who operate it.
 *
 * Whoever reaches the address of `-T` and knows the secret loads a VCL of his own,
 * and with it every visitor's requests and sessions; without a secret (`-S none`)
 * knowing it is not needed. The protocol is not encrypted, so on an address that
 * other hosts reach the secret protects little. Bind it to 127.0.0.1 and leave
 * `-S` at a file that root reads; `varnishadm` works over ssh just as well.
 *
 * Without `-T` varnishd takes a free port of 127.0.0.1, with a secret of its own.
 *
 * @see https://varnish-cache.org/docs/trunk/users-guide/run_security.html#cli-interface-access
 */
export default defineRule({
  title: "Varnish's command line is closed to strangers",
  fault: "Strangers can load a VCL of theirs",
  harm: "exposure",
  severity: "error",
  item: "T18",
  needs: [varnishDaemons],
  onlySeen: true,
  messages: {
    unasked:
      "{who} has -S none, so whoever reaches its command line takes over every visitor's requests; write -S /etc/varnish/secret.",
    open: "{who} offers its command line on {address}, and its secret travels unencrypted; write -T localhost:6082.",
    both: "{who} offers its command line on {address} and asks for no secret; write -T localhost:6082 -S /etc/varnish/secret.",
  },

  subjects: ({ varnishDaemons }) => varnishDaemons.map((daemon) => ({ ...daemon, address: `${daemon.address}/cli` })),

  judge({ who, open, program, ...daemon }, { pass, fail }) {
    const address = varnishOption(daemon, "T");
    const secret = varnishOption(daemon, "S");
    if (!address || !secret) lookAt(open);
    if (address?.value === "none") return pass(address);
    const unasked = secret?.value === "none";
    if (address && isReachable(address.value))
      return fail(unasked ? [address, secret] : address, unasked ? "both" : "open", { who, address });
    if (unasked) return fail(secret, "unasked", { who });
    return pass(address ?? secret ?? program, ...(address && secret ? [secret] : []));
  },
});

function isReachable(address: string): boolean {
  const { host, port } = readAddress(address);
  return !address.startsWith("/") && !isLoopback(host) && (host !== "" || port !== undefined);
}
