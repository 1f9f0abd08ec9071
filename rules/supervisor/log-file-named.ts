import { defineRule, isWritten } from "#rule";

/**
 * Name the files that supervisord writes a program's output to.
 *
 * Without a name the output goes into a file with a random name, in the
 * temporary folder or childlogdir, and the next start of supervisord deletes it: after a
 * crash and a reboot nobody can tell what happened.
 *
 * Leave it off for programs that write their own log and print nothing.
 *
 * @see https://supervisord.org/configuration.html#program-x-section-values
 */
export default defineRule({
  title: "Each program's output goes to a file with a name",
  fault: "The output of programs is lost at the next start",
  harm: "data loss",
  severity: "warning",
  item: "T20",
  needs: ["supervisor"],
  roles: ["production", "staging"],
  messages: {
    temporary:
      "Program {name} names no {options}, so its output goes to a file of a random name that supervisord deletes at its next start; name one.",
    fragment:
      "Program {name} names no {options}; whether the next start deletes the output is settled by nocleanup in supervisord.conf, which is missing here.",
  },

  subjects({ supervisor }) {
    return supervisor.flatMap(({ programs, supervisord, context }) =>
      programs.map((program) => ({ ...program, supervisord, context })),
    );
  },

  judge({ span, name, processes, supervisord, context }, { pass, fail, unknown }) {
    const streams = processes[0] ? [processes[0].stdout, processes[0].stderr] : [];
    const unnamed = streams.filter(({ target }) => target.kind === "auto");
    const named = streams.flatMap(({ target: { path } }) => (isWritten(path) ? [path] : []));
    if (unnamed.length === 0) return pass(named[0] ?? { span }, ...named.slice(1));

    const options = unnamed
      .map(({ stream }) => (stream === "standard output" ? "stdout_logfile" : "stderr_logfile"))
      .join(" and ");
    if (supervisord?.nocleanup.value === true && isWritten(supervisord.nocleanup)) return pass(supervisord.nocleanup);
    if (context === "included") return unknown({ span }, "fragment", { name, options });
    return fail({ span }, "temporary", { name, options });
  },
});
