import { all, causedBy, defineRule, is, names, replace, some, supervisedZopes } from "#rule";

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
  severity: "warning",
  item: "T36",
  needs: [supervisedZopes],
  roles: ["production", "staging"],
  messages: {
    missing: {
      one: "No memmon limits the memory of program {name}, so it can take the host into swap; add an [eventlistener:x] with memmon -p {process}=1200MB.",
      many: "No memmon limits the memory of {subjects} Zopes ({name}), so each can take the host into swap; add an [eventlistener:x] with memmon and -p for {process}, as in -p name=1200MB.",
    },
    broken: {
      one: "The memmon of {listener} ends at its arguments, so nothing limits the memory of program {name}; write them as memmon takes them.",
      many: "The memmon of {listener} ends at its arguments, so nothing limits the memory of {subjects} Zopes ({name}); write them as memmon takes them.",
    },
    byHand:
      "The memmon of {listener} has autostart=false, so nothing limits the memory of program {name} until it is started; set autostart=true.",
  },

  subjects: ({ supervisedZopes }) => supervisedZopes,

  judge({ span, program, watchdogs: { memmon } }, { pass, fail }) {
    const { name, processes, group } = program;
    const sound = memmon.items.filter(({ tool }) => tool.faults.length === 0);
    const limits = sound.flatMap(({ tool, listener }) => tool.limits.map((limit) => ({ ...limit, listener })));
    const meets = (scope: (typeof limits)[number]["scope"], limited: string): boolean =>
      scope === "any" || (scope === "group" ? limited === group : names(limited, program));

    return some(
      { ...memmon, items: limits },
      (limit) =>
        all(
          is(limit.name, (limited) => meets(limit.scope, limited)),
          is(limit.listener.autostart, Boolean),
        ),
      {
        pass: ([first, ...others]) => pass(first.item.bytes, ...others.map(({ item }) => item.bytes)),
        fail(hidden) {
          const idle = limits.find((limit) => meets(limit.scope, limit.name.value))?.listener;
          if (idle)
            return fail(idle.autostart, "byHand", { listener: idle.name, name }, replace(idle.autostart, "true"));
          const broken = memmon.items.find((each) => !sound.includes(each));
          if (broken)
            return fail([{ span }, broken], "broken", { name, listener: broken.listener.name }, causedBy(broken));
          const data = { name, process: processes[0]?.name ?? name };
          return fail([{ span }, ...hidden], "missing", data, causedBy(`no memmon in ${span.file.path}`));
        },
      },
    );
  },
});
