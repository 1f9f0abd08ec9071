import { boundPorts, defineRule } from "#rule";

/**
 * Give each program a port of its own.
 *
 * The second program that binds a port ends with "address already in use";
 * supervisord starts it again until it gives up, and which of the two answers
 * after the next reboot is chance. Most often a section was copied, or an old one
 * was left behind. Copies of one program need `%(process_num)d` in the port.
 *
 * Compared are the ports that the commands of one supervisord name, and those that nginx,
 * HAProxy, other proxies and Zopes bind by their own files where they are on one
 * machine: by punchlist.yaml, by the supervisord that starts them, or because
 * one reaches the other at a loopback address. All interfaces hold each address of
 * the machine; servers of one nginx, or sections of one HAProxy, share a port. Programs that
 * do not start with it are left out, and so are sockets that copies share
 * (`[fcgi-program]`, `--fd`, `--reuse-port`).
 *
 * @see https://supervisord.org/configuration.html#program-x-section-values
 */
export default defineRule({
  title: "Each port is bound by one program",
  fault: "Two programs fight for a port",
  harm: "outage",
  severity: "error",
  item: "T35",
  needs: [boundPorts],
  roles: ["production", "staging"],
  onlySeen: true,
  ofServices: true,
  messages: {
    two: "Programs {first} and {second} both bind port {port}, so only one of them starts; give {second} its own port or remove it.",
    daemons:
      "{first} and {second} both bind port {port} of one machine, so only one of them starts; give {second} another port.",
    copies:
      "All {count} copies of program {name} bind port {port}, so only one of them starts; put %(process_num)d into the port.",
  },

  subjects: ({ boundPorts }) => boundPorts,

  judge(subject, { pass, fail }) {
    if ("listener" in subject) {
      const { listener, rival } = subject;
      if (!rival) return pass({ ...listener.place, doubt: subject.doubt ?? listener.place.doubt });
      const said = { first: rival.who, second: listener.who, port: listener.port };
      return fail([listener.place, rival.place], "daemons", said);
    }
    const { name, port, word, copies, taken, doubt } = subject;
    if (taken) return fail([word, taken.word], "two", { first: taken.name, second: name, port });
    if (copies > 1) return fail(word, "copies", { name, count: copies, port });
    return pass({ ...word, doubt });
  },
});
