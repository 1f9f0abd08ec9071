import { defineRule, fileSpan, loading, refusalIn, type Environment } from "#rule";

/**
 * Keep a configuration that supervisord loads.
 *
 * One value that it cannot read stops supervisord at its start, and with it
 * every program of the host. Nothing shows before that: a running supervisord
 * refuses `reread` and goes on with what it has until the next reboot.
 *
 * Leave it off for files that something else makes into configurations.
 *
 * @see https://supervisord.org/configuration.html
 */
export default defineRule({
  title: "Supervisord loads its configuration",
  fault: "Supervisord does not start with this configuration",
  harm: "outage",
  severity: "error",
  item: "T35",
  needs: ["supervisor", loading],
  messages: {
    refused: "{what}, so none of its programs starts; {remedy}.",
  },

  subjects: ({ supervisor, loading }) =>
    loading.of("supervisor", supervisor.map(loadable)).filter(({ problem }) => problem?.kind !== "skipped"),

  judge({ span, problem, doubt }, { pass, fail }) {
    if (!problem) return { ...pass({ span, doubt }), restsOn: "absence" };
    const { what, remedy } = refusalIn(problem);
    return fail(problem, "refused", { what, remedy });
  },
});

function loadable({ main, includes, unseen: [doubt] }: Environment["supervisor"][number]) {
  const files = [main, ...includes.flatMap((include) => include.files)];
  return { address: `supervisor:${main.path}`, span: fileSpan(main), files, doubt };
}
