import { causedBy, defineRule, isWritten, services, type Environment } from "#rule";

/**
 * Name the files that supervisord writes a program's output to.
 *
 * Without a name the output goes into files with a random name, in the
 * temporary folder or childlogdir, of 50 MB and ten old ones at most, and the
 * next start of supervisord deletes them: after a crash and a reboot nobody can
 * tell what happened. `NONE` and /dev/null keep nothing at all.
 *
 * What `stdout_events_enabled` hands to an event listener, as supervisor-stdout has it
 * for containers, is not lost.
 *
 * Programs that are known to write a log of their own, or syslog's, are not
 * judged: HAProxy, nginx, a ZEO server, sshd, cron and their like; neither is
 * what has `autostart=false`. The programs of one file are one finding.
 *
 * @see https://supervisord.org/configuration.html#program-x-section-values
 */
export default defineRule({
  title: "Each program's output goes to a file with a name",
  fault: "The output of programs is lost at the next start",
  harm: "data loss",
  severity: "warning",
  item: "T20",
  needs: ["supervisor", services],
  roles: ["production", "staging"],
  messages: {
    temporary: {
      one: "Program {name} has no {options}, so what it prints goes to a file of a random name that supervisord deletes at its next start; name a file.",
      many: "{subjects} programs ({name}) name no file for what they print, so it goes to files of random names that supervisord deletes at its next start; set stdout_logfile and redirect_stderr=true.",
    },
    fragment: {
      one: "Program {name} has no {options}; whether the next start deletes the output is settled by nocleanup in supervisord.conf, which is missing here.",
      many: "{subjects} programs ({name}) name no file for what they print; whether the next start deletes it is settled by nocleanup in supervisord.conf, which is missing here.",
    },
    discarded: "{option}={value} throws away what program {name} prints, and with it why it ended; name a file.",
    elsewhere:
      "{option}={value} throws away what program {name} prints; whether it writes a log of its own is not known here, and a file under {option} settles it.",
  },

  subjects({ supervisor, services }) {
    return supervisor.flatMap(({ programs, listeners, supervisord, context }) =>
      programs
        .map((program) => ({
          ...program,
          service: services.of(program),
          hearing: hearing(listeners),
          supervisord,
          context,
        }))
        .filter(
          ({ service, autostart }) => (autostart.from !== undefined || autostart.value) && !service.value?.ownLog,
        ),
    );
  },

  judge({ span, name, processes, service, hearing: [heard], supervisord, context }, { pass, fail, unknown }) {
    const both = processes[0] ? [processes[0].stdout, processes[0].stderr] : [];
    const streams = both.filter(({ events }) => !heard || !events.value);
    if (heard && streams.length === 0) return pass(heard, ...both.map(({ events }) => events));
    const unnamed = streams.filter(({ target }) => target.kind === "auto");
    const named = streams.flatMap(({ target: { path } }) => (isWritten(path) ? [path] : []));
    const dropped = streams.find(({ target: { kind, path } }) => kind === "none" || path.value === "/dev/null");
    if (dropped) {
      const { path } = dropped.target;
      const data = { name, option: optionOf(dropped), value: path };
      return service.value ? fail(path, "discarded", data) : unknown(path, "elsewhere", data);
    }
    if (unnamed.length === 0) return pass(named[0] ?? { span }, ...named.slice(1));

    const options = unnamed.map(optionOf).join(" and no ");
    if (supervisord?.nocleanup.value === true && isWritten(supervisord.nocleanup)) return pass(supervisord.nocleanup);
    const cause = causedBy(`output of ${span.file.path}`);
    if (context === "included") return unknown({ span }, "fragment", { name, options }, cause);
    return fail({ span }, "temporary", { name, options }, cause);
  },
});

type Listener = Environment["supervisor"][number]["listeners"][number];

/** What the listeners hear of what programs print. */
function hearing(listeners: readonly Listener[]) {
  return listeners.flatMap(({ events }) => events).filter(({ value }) => value.startsWith("PROCESS_LOG"));
}

function optionOf({ stream }: { readonly stream: string }): string {
  return stream === "standard output" ? "stdout_logfile" : "stderr_logfile";
}
