import { defineRule, is, knowsProcess, none, watchdogs } from "#rule";

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
  },

  subjects: ({ watchdogs }) => watchdogs.httpok,

  judge({ listener: { name }, tool, document, programs }, { pass, fail }) {
    const [fault] = tool.faults;
    if (fault) return fail(fault, "broken", { name, fault: fault.message });
    const { any, targets } = tool;
    if (any) {
      const others = { ...programs, items: programs.items.slice(1) };
      return none(others, () => is(any, () => true), {
        fail: () => fail(any, "everybody", { name, other: programs.items.slice(0, 3).map(nameOf).join(", ") }),
        pass: (hidden) => pass(any, ...hidden),
      });
    }
    const [first, ...others] = targets;
    if (!first) return fail(tool, "nobody", { name });
    const stranger = targets.find(({ value }) => !knowsProcess(value, document));
    if (!stranger) return pass(first, ...others);
    const known = programs.items.flatMap(({ processes }) => processes.map(({ address }) => address));
    return fail(stranger, "stranger", { name, target: stranger, known: known.slice(0, 8).join(", ") });
  },
});

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
