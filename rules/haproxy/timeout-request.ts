import { causedBy, defineRule, insert, replace, type Environment } from "#rule";

/**
 * Limit how long a request may take to arrive.
 *
 * `timeout client` ends silence and nothing else: a client that sends one byte
 * now and then keeps its connection for ever, and a script that opens some
 * thousand of them (slowloris) takes all that `maxconn` allows. `timeout
 * http-request` is for the whole head of a request, whatever its pace.
 *
 * Judged are frontends in mode http that other hosts reach.
 *
 * Leave it off behind another proxy that reads whole requests first.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-timeout%20http-request
 */
export default defineRule({
  title: "HAProxy limits how long a request may take to arrive",
  fault: "A few slow clients can take all connections",
  harm: "outage",
  severity: "info",
  item: "T58",
  needs: ["haproxy"],
  messages: {
    absent: {
      one: "{kind} {name} has no timeout http-request, so clients that send a byte now and then hold connections for ever; set it to 10s.",
      many: "{subjects} sections ({name}) have no timeout http-request, so clients that send a byte now and then hold connections for ever; set it to 10s, best in defaults.",
    },
    zero: {
      one: "{kind} {name} has timeout http-request 0, which is none, so clients that send a byte now and then hold connections for ever; write 10s.",
      many: "{subjects} sections ({name}) have timeout http-request 0, which is none, so clients that send a byte now and then hold connections for ever; write 10s.",
    },
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap(({ proxies }) => {
      const idle = new Set(proxies.filter(({ servers }) => servers.items.length === 0).map(({ name }) => name.value));
      return proxies
        .filter(({ mode, binds }) => mode.value === "http" && binds.some(({ local }) => local === false))
        .filter((proxy) => leadsOn(proxy, idle))
        .map((proxy) => ({ ...proxy, address: `${proxy.address}/timeout-request` }));
    }),

  judge({ kind, name, timeouts, unset, inherits }, { pass, fail }) {
    const request = timeouts.get("http-request");
    if (!request) {
      const at = { span: (inherits ?? unset).span, doubt: unset.doubt };
      const fix = insert(at, "    timeout http-request 10s");
      return fail(at, "absent", { kind, name }, fix, causedBy("no timeout http-request"));
    }
    const { milliseconds } = request.value;
    if (milliseconds === 0) return fail(request, "zero", { kind, name }, replace(request, "10s"), causedBy(request));
    return pass(request, causedBy(request));
  },
});

type Proxy = Environment["haproxy"][number]["proxies"][number];

/** A page of statistics alone has no visitors to lose. */
function leadsOn({ servers, defaultBackend, useBackends }: Proxy, idle: ReadonlySet<string>): boolean {
  const led = [defaultBackend?.value, ...useBackends.map(({ words }) => words[1]?.value)];
  return servers.items.length > 0 || led.some((name) => name !== undefined && !idle.has(name));
}
