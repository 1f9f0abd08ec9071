import { defineRule, is, names, some, supervisedZopes } from "#rule";

/**
 * Watch each Zope by asking it for a page.
 *
 * A Zope whose threads all hang is still a running process to supervisord.
 * superlance's httpok asks for a page at every tick and restarts the process
 * when none comes.
 *
 * Leave it off for instances without traffic, such as workers, and where
 * another monitor restarts what hangs.
 *
 * @see https://superlance.readthedocs.io/en/latest/httpok.html
 */
export default defineRule({
  title: "httpok restarts each Zope that does not answer",
  fault: "A hanging Zope stays up",
  harm: "outage",
  severity: "error",
  item: "T36",
  needs: [supervisedZopes],
  roles: ["production", "staging"],
  messages: {
    missing:
      "No httpok asks program {name} for a page, so a hanging Zope stays up; add an [eventlistener:x] with httpok -p {process} and its URL.",
    broken:
      "The httpok of {listener} ends at its arguments, so nothing asks program {name} for a page; write them as httpok takes them.",
    idle: "No httpok asks program {name} for a page; it matters only if visitors' requests reach it, which its port and the balancer's file would tell.",
  },

  subjects: ({ supervisedZopes }) => supervisedZopes.filter(({ takesRequests }) => takesRequests !== "no"),

  judge({ span, program, watchdogs: { httpok }, takesRequests }, { pass, fail, unknown }) {
    const { name, processes } = program;
    const watched = httpok.items
      .filter(({ tool }) => tool.faults.length === 0)
      .flatMap(({ tool: { any, targets } }) => [...(any ? [any] : []), ...targets]);
    const watches = (target: string | true): boolean => target === true || names(target, program);

    return some({ ...httpok, items: watched }, (target) => is<string | true>(target, watches), {
      pass: ([first, ...others]) => pass(first.at, ...others.map(({ at }) => at)),
      fail(hidden) {
        const broken = httpok.items.find(
          ({ tool }) => tool.faults.length > 0 && (tool.any ?? tool.targets.some(({ value }) => watches(value))),
        );
        if (broken) return fail([{ span }, broken], "broken", { name, listener: broken.listener.name });
        if (takesRequests === "unsure") return unknown({ span }, "idle", { name });
        return fail([{ span }, ...hidden], "missing", { name, process: processes[0]?.name ?? name });
      },
    });
  },
});
