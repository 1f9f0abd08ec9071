import { causedBy, defineRule, limitedServers } from "#rule";

/**
 * Give a process as many requests as it has threads.
 *
 * What a server gets beyond its threads waits inside it, where no balancer reaches it:
 * one process has a queue behind a slow page while the next one is free. In the
 * proxy's own queue the first free thread of any of them takes it.
 *
 * Judged are servers with a limit (`maxconn` of HAProxy, `max_conns` of nginx) that have
 * others beside them, in front of a Zope whose threads show, or of a Gunicorn, uWSGI, Puma or
 * Waitress whose command, or the ini file that it names, says its workers or threads. A server
 * without a limit is told by other rules.
 *
 * Leave it off where most requests wait for something else, and the threads are idle.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#5.2-maxconn
 */
export default defineRule({
  title: "A server's limit is no more than its threads",
  fault: "Requests queue inside a process, where another could take them",
  harm: "toil",
  severity: "warning",
  item: "T49",
  needs: [limitedServers],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    over: {
      one: "{holder} gives {words} {limit} requests at a time, and {behind} works on {slots}, so the others wait inside it while another may be free; limit it to {slots}.",
      many: "{holder} gives {subjects} servers ({name}) {limit} requests at a time, which work on {slots} each, so the others wait inside while another may be free; limit them to {slots}.",
    },
  },

  subjects: ({ limitedServers }) => limitedServers,

  judge({ holder, group, name, words, limit, behind, slots }, { pass, fail }) {
    if (limit.value <= slots.value) return pass(limit, slots);
    const said = { holder, name, words, limit: limit.value, behind, slots: slots.value };
    // One line may say it for all of them.
    return fail([limit, slots], "over", said, causedBy(limit.trail.length > 0 ? limit : group));
  },
});
