import { causedBy, defineRule, programStops } from "#rule";

/**
 * Let the stop signal reach the program, not only what starts it.
 *
 * supervisord signals the process that it started. A shell that did not `exec`
 * dies of TERM and leaves its child running, without a parent and on its port:
 * `supervisorctl stop` shows STOPPED, and the next start finds the port taken.
 * bash becomes the last simple command of `-c` by itself, and so does the `sh` of
 * Alpine; any other `sh` does so only with `exec`, a script too. npm, yarn and pnpm end at once and leave node behind;
 * mysqld_safe takes no notice of TERM at all.
 *
 * Write `exec` before the program, or `stopasgroup=true`, which sends the signal
 * to the shell and to its children. That is wrong for a Celery or Dramatiq
 * worker: their pools get the signal twice and drop what they work on.
 *
 * @see https://supervisord.org/configuration.html#program-x-section-values
 */
export default defineRule({
  title: "The stop signal reaches the program and no more than that",
  fault: "A stop leaves the program running, or kills its work",
  harm: "outage",
  severity: "warning",
  item: "T35",
  needs: [programStops],
  roles: ["production", "staging"],
  ofServices: true,
  messages: {
    shell: {
      one: "A stop of program {name} ends {between} alone and leaves what it started running; write exec before the program, or stopasgroup=true.",
      many: "A stop of {subjects} programs ({name}) ends {between} alone and leaves what they started running; write exec before the program, or stopasgroup=true.",
    },
    manager:
      "A stop of program {name} ends {between} at once and leaves node running on its port; start node itself, or write exec in the script of package.json.",
    su: "A stop of program {name} ends {between} and leaves what it started running; write user= in the section instead.",
    deaf: "{between} of program {name} takes no notice of TERM and is killed, which leaves the database running; write stopasgroup=true, or start the server itself.",
    lock: "A stop of program {name} ends {between} alone and leaves what it started running; write {between} --no-fork.",
    group:
      "stopasgroup of program {name} sends the stop signal to the children of the {service}, too, which lose {loses}; set stopasgroup=false and killasgroup=true.",
  },

  subjects: ({ programStops }) => programStops,

  judge({ name, span, stopasgroup, stopsignal, between, became, pool }, { pass, fail }) {
    if (pool && stopasgroup.value && stopsignal.value === "TERM")
      return fail(stopasgroup, "group", { name, service: pool.service, loses: pool.loses });
    if (!between) return pass(became ?? stopasgroup);
    const data = { name, between: between.word };
    if (between.kind === "package manager") return fail(between.word, "manager", data);
    if (between.kind === "su") return fail(between.word, "su", data);
    if (stopasgroup.value) return pass(stopasgroup);
    if (between.kind === "lock") return fail(between.word, "lock", data);
    if (between.kind === "deaf") return fail(between.word, "deaf", data);
    return fail(between.word, "shell", data, causedBy(`shells of ${span.file.path}`));
  },
});
