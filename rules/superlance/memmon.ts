import { defineRule, names, supervisedZopes, watchdogs } from "#rule";

/**
 * Restart each Zope that grows beyond its share of the memory.
 *
 * Long-running Python processes give little memory back. One that grows without
 * end pushes the whole host into swap; superlance's memmon restarts it before.
 *
 * Leave it off where systemd or a container limits the memory and restarts.
 *
 * @see https://superlance.readthedocs.io/en/latest/memmon.html
 */
export default defineRule({
  title: "memmon restarts each Zope that takes too much memory",
  fault: "A growing Zope takes the host into swap",
  harm: "outage",
  severity: "error",
  item: "T36",
  needs: [supervisedZopes, watchdogs],
  roles: ["production", "staging"],
  messages: {
    missing:
      "No memmon limits the memory of program {name}, so it can take the host into swap; add an [eventlistener:x] with memmon -p {process}=1200MB.",
    broken:
      "The memmon of {listener} ends at its arguments, so nothing limits the memory of program {name}; write them as memmon takes them.",
    unseen:
      "No memmon for program {name} is in the files that were read, and there may be more of them; audit them together.",
  },

  subjects: ({ supervisedZopes, watchdogs }) =>
    supervisedZopes.map((zope) => ({
      ...zope,
      memmons: watchdogs.memmon.filter(({ document }) => document === zope.document),
    })),

  judge({ span, program, document, memmons }, { pass, fail, unknown }) {
    const { name, processes, group } = program;
    const sound = memmons.filter(({ tool }) => tool.faults.length === 0);
    const limits = sound.flatMap(({ tool }) => tool.limits);
    const own = limits.filter(
      (limit) => limit.scope === "any" || (limit.scope === "group" ? limit.name === group : names(limit.name, program)),
    );
    if (own[0]) return pass(own[0].bytes, ...own.slice(1).map(({ bytes }) => bytes));
    const broken = memmons.find((memmon) => !sound.includes(memmon));
    if (broken) return fail([{ span }, broken], "broken", { name, listener: broken.listener.name });
    const open = limits.find(({ bytes }) => bytes.doubt);
    if (open) return unknown([{ span }, open.bytes], "unseen", { name });
    const [unseen] = document.unseen;
    if (unseen) return unknown([{ span }, unseen], "unseen", { name });
    return fail({ span }, "missing", { name, process: processes[0]?.name ?? name });
  },
});
