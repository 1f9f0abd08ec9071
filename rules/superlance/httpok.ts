import { defineRule, names, supervisedZopes, watchdogs } from "#rule";

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
  needs: [supervisedZopes, watchdogs],
  roles: ["production", "staging"],
  messages: {
    missing:
      "No httpok asks program {name} for a page, so a hanging Zope stays up; add an [eventlistener:x] with httpok -p {process} and its URL.",
    broken:
      "The httpok of {listener} ends at its arguments, so nothing asks program {name} for a page; write them as httpok takes them.",
    idle: "No httpok asks program {name} for a page; it matters only if visitors' requests reach it, which its port and the balancer's file would tell.",
    unseen:
      "No httpok for program {name} is in the files that were read, and there may be more of them; audit them together.",
  },

  subjects: ({ supervisedZopes, watchdogs }) =>
    supervisedZopes
      .filter(({ takesRequests }) => takesRequests !== "no")
      .map((zope) => ({ ...zope, httpoks: watchdogs.httpok.filter(({ document }) => document === zope.document) })),

  judge({ span, program, document, httpoks, takesRequests }, { pass, fail, unknown }) {
    const { name, processes } = program;
    const sound = httpoks.filter(({ tool }) => tool.faults.length === 0);
    const watching = sound.flatMap(({ tool: { any, targets } }) => [
      ...(any ? [any] : []),
      ...targets.filter(({ value }) => names(value, program)),
    ]);
    if (watching[0]) return pass(watching[0], ...watching.slice(1));
    const broken = httpoks.find(
      ({ tool }) => tool.faults.length > 0 && (tool.any ?? tool.targets.some(({ value }) => names(value, program))),
    );
    if (broken) return fail([{ span }, broken], "broken", { name, listener: broken.listener.name });
    const open = sound.flatMap(({ tool }) => tool.targets).find(({ doubt }) => doubt);
    if (open) return unknown([{ span }, open], "unseen", { name });
    const [unseen] = document.unseen;
    if (unseen) return unknown([{ span }, unseen], "unseen", { name });
    if (takesRequests === "unsure") return unknown({ span }, "idle", { name });
    return fail({ span }, "missing", { name, process: processes[0]?.name ?? name });
  },
});
