import { defineRule, insert, isWritten, jobs, replace } from "#rule";

/**
 * Let commands end that end when their work is done.
 *
 * With `autorestart=true` supervisord starts a migration, `collectstatic` or a
 * build again as soon as it has ended, day and night: it takes a processor, locks
 * tables, and races with the release that comes next. Write `autorestart=false`
 * and `startsecs=0`, or leave such commands to the deployment.
 *
 * Loops that wait between two runs are not judged.
 *
 * @see https://supervisord.org/configuration.html#program-x-section-values
 */
export default defineRule({
  title: "Commands that end are not started again",
  fault: "A command that ends runs for ever",
  harm: "outage",
  severity: "error",
  item: "T35",
  needs: [jobs],
  roles: ["production", "staging"],
  onlySeen: true,
  ofServices: true,
  messages: {
    again:
      "Program {name} runs {job}, which ends when its work is done, and autorestart=true starts it again and again; set autorestart=false and startsecs=0.",
  },

  subjects: ({ jobs }) => jobs,

  judge({ name, autorestart, startsecs, word, job }, { pass, fail }) {
    if (autorestart.value !== "always") return pass(autorestart, word);
    const start = isWritten(startsecs) ? replace(startsecs, "0") : insert(autorestart, "startsecs=0");
    return fail([autorestart, word], "again", { name, job }, replace(autorestart, "false"), start);
  },
});
