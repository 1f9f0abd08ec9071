import { balancedListeners, causedBy, defineRule, listening, lookAt } from "#rule";

/**
 * Let what HAProxy reaches at a loopback address listen there alone.
 *
 * On all interfaces the port is open to whoever reaches the host: past the TLS,
 * the limits and the rules of the proxy, with headers that nobody cleaned, and with
 * a Zope's management pages.
 *
 * Judged are ports that a server of HAProxy reaches at 127.0.0.1 or localhost.
 * Where the files build an image nothing is judged: in a container a port is
 * closed until somebody publishes it.
 *
 * Leave it off where a firewall on the host closes the ports.
 *
 * @see https://docs.gunicorn.org/en/stable/deploy.html
 */
export default defineRule({
  title: "What HAProxy reaches at a loopback address listens there alone",
  fault: "Visitors reach a service past the proxy",
  harm: "exposure",
  severity: "warning",
  item: "T18",
  needs: [balancedListeners, listening],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    open: {
      one: "HAProxy reaches {who} at {target}, but it listens on all interfaces, so visitors reach it past the proxy; let it listen at {target} alone.",
      many: "HAProxy reaches {subjects} processes ({who}) at loopback addresses, but they listen on all interfaces, so visitors reach them past the proxy; let them listen at 127.0.0.1 alone.",
    },
  },

  subjects({ balancedListeners, listening: { isContainer, doubt } }) {
    if (isContainer) return [];
    const behind = balancedListeners.filter(({ server, host }) => server?.isLoopback && host !== undefined);
    // One that something fills in may lead to what is open, or be what is.
    const open = balancedListeners.find(({ server, host }) => !server && host === "");
    lookAt(open?.doubt ?? doubt);
    return behind.map((listener) => ({ ...listener, address: `${listener.address}/closed` }));
  },

  judge({ who, host, place, server }, { pass, fail }) {
    if (host !== "" || !server) return pass(place);
    const { backend, target } = server;
    return fail([place, target], "open", { who, target }, causedBy(backend));
  },
});
