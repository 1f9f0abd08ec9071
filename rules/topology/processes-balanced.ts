import { balancedListeners, causedBy, defineRule, listening, lookAt } from "#rule";

/**
 * Give the balancer each of a family of processes.
 *
 * A copy that no server names costs its memory and takes no request. Most often
 * `numprocs` was raised, or an instance added, and the proxy's file forgotten.
 *
 * Judged are copies of one program, and programs or Zopes of one name with
 * numbers (`instance1`, `instance2`), where a proxy has one of them at least. A
 * process that works in the background has a name of its own.
 *
 * Leave it off where a proxy of other files leads to the rest.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-server
 */
export default defineRule({
  title: "A proxy has each of a family of processes",
  fault: "A process runs and gets no requests",
  harm: "toil",
  severity: "warning",
  item: "T28",
  needs: [balancedListeners, listening],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    left: {
      one: "{holder} has {sibling} and not {who} at port {port}, which runs and gets no requests; add a server or stop it.",
      many: "{holder} has {sibling} and not {subjects} of its kind ({who}), which run and get no requests; add servers or stop them.",
    },
  },

  subjects({ balancedListeners, listening: { doubt } }) {
    // One that something fills in may be of a family that is balanced, or lead to one.
    lookAt(balancedListeners.find(({ kin, sibling }) => kin > 1 && !sibling)?.doubt);
    lookAt(balancedListeners.some(({ server }) => server) ? doubt : undefined);
    return balancedListeners
      .filter(({ kin, sibling, isStarted }) => kin > 1 && sibling && isStarted)
      .map((listener) => ({ ...listener, address: `${listener.address}/balanced` }));
  },

  judge({ who, port, place, server, sibling, doubt, unseen }, { pass, fail }) {
    if (server || !sibling) return pass(server?.target ?? place, place);
    lookAt(doubt ?? unseen);
    const { holder, group, target } = sibling.server;
    return fail([place, target], "left", { holder, sibling: sibling.listener.who, who, port }, causedBy(group));
  },
});
