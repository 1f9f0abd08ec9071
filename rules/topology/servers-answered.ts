import { causedBy, defineRule, listening, localServers, lookAt, shortList, strayServers } from "#rule";

/**
 * Start a process for each server that a proxy has on its own host.
 *
 * A server without a process gets its share of the requests all the same until a
 * check takes it out, and then the backend has less room than it seems to have.
 * Most often an instance was removed, or its port was changed in one of two files.
 *
 * Judged are servers of HAProxy, nginx and the other proxies at a loopback address, or
 * at the name of a declared host, of groups of which another server is a process
 * of the same files: where none is, the processes are kept elsewhere. Backup and disabled servers are left alone.
 *
 * Judged are also the names of servers of a proxy that a compose file starts: one that no
 * service has is found by nobody, and nginx and HAProxy do not even start. Compose files
 * with external networks and the like are left alone.
 *
 * Leave it off where something else than supervisord starts some of them.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-server
 */
export default defineRule({
  title: "A process listens at each server that a proxy has on its host",
  fault: "A proxy sends requests to a port where nothing listens",
  harm: "outage",
  severity: "warning",
  item: "T28",
  needs: [localServers, strayServers, listening],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    unanswered: {
      one: "{holder} has {server}, where nothing in these files listens; start a process there or remove the line.",
      many: "{holder} has {subjects} servers ({name}) where nothing in these files listens; start processes there or remove the lines.",
    },
    nameless:
      "{holder} has {server}, and no compose file here has a service of that name, so it is not found; mend the name or add the service.",
    notStarted: "{holder} has {server}, the port of {who}, which no program starts; give it one or remove the line.",
    silent: {
      one: "{holder} has {server}, where nothing shows to listen; which port {programs} binds would settle it.",
      many: "{holder} has {subjects} servers ({name}) where nothing shows to listen; which port {programs} binds would settle it.",
    },
  },

  subjects: ({ localServers, strayServers }) => [
    ...localServers.map((server) => ({ ...server, container: undefined })),
    ...strayServers.map((server) => ({ ...server, listener: undefined, silent: [], doubt: undefined })),
  ],

  judge({ name, holder, words, group, target, listener, silent, doubt, container }, { pass, fail, unknown }) {
    if (container) return fail([target, { span: container }], "nameless", { holder, server: words }, causedBy(target));
    if (listener?.isStarted) return pass(target, listener.place);
    lookAt(doubt);
    const said = { holder, name, server: words };
    if (listener) return fail([target, listener.place], "notStarted", { holder, server: words, who: listener.who });
    const [first] = silent;
    if (!first) return fail(target, "unanswered", said, causedBy(group));
    const programs = shortList(
      silent.map(({ program }) => program.name),
      3,
    );
    return unknown([target, { span: first.program.span }], "silent", { ...said, programs }, causedBy(group));
  },
});
