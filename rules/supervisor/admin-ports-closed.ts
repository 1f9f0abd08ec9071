import { adminPorts, defineRule } from "#rule";

/**
 * Keep ports for debugging, administration and data from strangers.
 *
 * A debugger runs whatever it is sent: Java's (`jdwp`), JMX without a password and
 * Node's inspector on all interfaces are shells for everybody who reaches the port.
 * `exposure.include=*` makes Spring's actuator hand out its memory and its settings,
 * and Flower shows the arguments of all tasks and stops workers. Redis, MongoDB,
 * memcached and a search server without a password give their data to everybody.
 *
 * Only command lines, and variables that hold options, are looked at. Java's debugger
 * with a port alone is not judged: since Java 9 it is open to the host alone.
 *
 * In a container a port is closed until it is published, so it asks.
 *
 * Leave it off where a firewall or a security filter of the application stands before
 * the port.
 *
 * @see https://nodejs.org/en/learn/getting-started/debugging#security-implications
 */
export default defineRule({
  title: "Ports for debugging, administration and data are closed to strangers",
  fault: "A port for debugging, administration or data is open",
  harm: "exposure",
  severity: "error",
  item: "T35",
  needs: [adminPorts],
  roles: ["production", "staging"],
  onlySeen: true,
  ofServices: true,
  messages: {
    open: "Program {name} opens {what} on all interfaces ({option}), and whoever reaches it {allows}; {instead}.",
    contained:
      "Program {name} opens {what} on all interfaces of its container ({option}); whether that port is published settles who {allows}.",
  },

  subjects: ({ adminPorts }) =>
    adminPorts.flatMap(({ address, name, span, ports, isContained }) =>
      ports.map((port) => ({ address: `${address}/${port.what}`, span, name, port, isContained })),
    ),

  judge({ name, port: { word, isOpen, what, option, allows, instead }, isContained }, { pass, fail, unknown }) {
    if (!isOpen) return pass(word);
    if (isContained) return unknown(word, "contained", { name, what, option, allows });
    return fail(word, "open", { name, what, option, allows, instead });
  },
});
