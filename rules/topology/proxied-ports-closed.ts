import { balancedListeners, causedBy, defineRule, listening, lookAt, type Listening } from "#rule";

/**
 * Let what a proxy reaches at a loopback address listen there alone.
 *
 * On all interfaces the port is open to whoever reaches the host: past the TLS,
 * the limits and the rules of the proxy, with headers that nobody cleaned, and with
 * a Zope's management pages.
 *
 * Judged are ports that HAProxy, nginx or another proxy reaches at 127.0.0.1 or localhost;
 * a proxy behind a proxy is one of them, but for ports 80 and 443, which are for visitors.
 * Where the files build an image nothing is judged: in a container a port is
 * closed until somebody publishes it.
 *
 * Leave it off where a firewall on the host closes the ports.
 *
 * @see https://docs.gunicorn.org/en/stable/deploy.html
 */
export default defineRule({
  title: "What a proxy reaches at a loopback address listens there alone",
  fault: "Visitors reach a service past the proxy",
  harm: "exposure",
  severity: "warning",
  item: "T18",
  needs: [balancedListeners, listening],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    open: {
      one: "{proxy} reaches {who} at {target}, but it listens on all interfaces, so visitors reach it past the proxy; let it listen at {target} alone.",
      many: "{proxy} reaches {subjects} processes ({who}) at loopback addresses, but they listen on all interfaces, so visitors reach them past the proxy; let them listen at 127.0.0.1 alone.",
    },
  },

  subjects({ balancedListeners, listening: { isContainer, doubt } }) {
    if (isContainer) return [];
    const behind = balancedListeners.filter(
      ({ server, host, by, port }) => server?.isLoopback && host !== undefined && !isForVisitors(port, by),
    );
    // One that something fills in may lead to what is open, or be what is.
    const open = balancedListeners.find(({ server, host }) => !server && host === "");
    lookAt(open?.doubt ?? doubt);
    return behind.map((listener) => ({ ...listener, address: `${listener.address}/closed` }));
  },

  judge({ who, host, place, server }, { pass, fail }) {
    if (host !== "" || !server) return pass(place);
    const { proxy, group, target } = server;
    return fail([place, target], "open", { proxy, who, target }, causedBy(group));
  },
});

/** A proxy's own pages for everybody, which another proxy of the host asks for, too. */
function isForVisitors(port: number, by: Listening | undefined): boolean {
  return by !== undefined && by.service !== "zope" && (port === 80 || port === 443);
}
