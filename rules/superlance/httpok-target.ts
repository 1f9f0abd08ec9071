import { defineRule, processesNamed, watchdogs } from "#rule";

/**
 * Tell httpok which process to restart, by the name that supervisord knows.
 *
 * httpok compares `-p` with names of processes, or `group:name`. A name that no
 * process has is only mentioned in a log, and nothing restarts. `-a` restarts
 * every program, the database among them, for one page that failed.
 *
 * @see https://superlance.readthedocs.io/en/latest/httpok.html
 */
export default defineRule({
  title: "httpok names the process that it restarts",
  fault: "httpok restarts the wrong processes, or none",
  harm: "outage",
  severity: "error",
  item: "T36",
  needs: [watchdogs],
  roles: ["production", "staging"],
  messages: {
    broken: "Event listener {name} prints its usage and ends, for {fault}.",
    nobody: "Event listener {name} names no process, so httpok only writes a log when the page fails; add -p.",
    everybody:
      "Event listener {name} restarts every program when one page fails, {other} among them; name the process with -p.",
    stranger:
      "Event listener {name} restarts {target}, a process that supervisord does not know; the names are {known}.",
    unseen:
      "Event listener {name} restarts {target}, which is not in the files that were read; audit them together with the rest.",
  },

  subjects: ({ watchdogs }) => watchdogs.httpok,

  judge({ listener: { name }, tool, document }, { pass, fail, unknown }) {
    const [fault] = tool.faults;
    if (fault) return fail(fault, "broken", { name, fault: fault.message });
    const { programs } = document;
    const [unseen] = document.unseen;
    if (tool.any) {
      const other = programs[1];
      if (other)
        return fail(tool.any, "everybody", {
          name,
          other: programs
            .map((program) => program.name)
            .slice(0, 3)
            .join(", "),
        });
      return unseen ? unknown([tool.any, unseen], "unseen", { name, target: "every program" }) : pass(tool.any);
    }
    const [first, ...others] = tool.targets;
    if (!first) return fail(tool, "nobody", { name });
    const stranger = tool.targets.find(({ value }) => processesNamed(value, document).length === 0);
    if (!stranger) return pass(first, ...others);
    if (unseen) return unknown([stranger, unseen], "unseen", { name, target: stranger });
    return fail(stranger, "stranger", {
      name,
      target: stranger,
      known: programs
        .flatMap(({ processes }) => processes.map(({ address }) => address))
        .slice(0, 8)
        .join(", "),
    });
  },
});
