import {
  all,
  causedBy,
  defineRule,
  is,
  names,
  readAddress,
  replace,
  some,
  supervisedZopes,
  type AllWatchdogs,
  type Claim,
} from "#rule";

/**
 * Watch each Zope by asking it for a page.
 *
 * A Zope whose threads all hang is still a running process to supervisord.
 * superlance's httpok asks for a page at every tick and restarts the process
 * when none comes.
 *
 * An httpok that nothing starts, that waits for hours, that takes an error for a
 * page or asks the port of another instance watches nothing.
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
    missing: {
      one: "No httpok asks program {name} for a page, so a hanging Zope stays up; add an [eventlistener:x] with httpok -p {process} and its URL.",
      many: "No httpok asks {subjects} Zopes ({name}) for a page, so one that hangs stays up; add an [eventlistener:x] with httpok for each, with its -p and its URL.",
    },
    broken:
      "The httpok of {listener} ends at its arguments, so nothing asks program {name} for a page; write them as httpok takes them.",
    byHand:
      "The httpok of {listener} has autostart=false, so nothing asks program {name} for a page until it is started; set autostart=true.",
    patient:
      "The httpok of {listener} waits {seconds} s for a page of program {name}, which may hang as long; write -t 30.",
    accepts:
      "The httpok of {listener} takes status {code} of program {name} for a good answer; write -c 200, or leave it out.",
    other: "The httpok of {listener} restarts program {name} by a page of program {other}; ask port {port}.",
    elsewhere:
      "The httpok of {listener} asks {url} for program {name}, which listens on port {port}; what answers there would settle it.",
    idle: {
      one: "No httpok asks program {name} for a page; it matters only if visitors' requests reach it, which its port and the balancer's file would tell.",
      many: "No httpok asks {subjects} Zopes ({name}) for a page; it matters only if visitors' requests reach them, which their ports and the balancer's file would tell.",
    },
  },

  subjects: ({ supervisedZopes }) =>
    supervisedZopes
      .filter(({ takesRequests }) => takesRequests !== "no")
      .map((zope) => ({ ...zope, zopes: supervisedZopes })),

  judge({ span, program, watchdogs: { httpok }, takesRequests, listens, zopes }, { pass, fail, unknown }) {
    const { name, processes } = program;
    const port = listens?.value.port;
    const watches = (target: string | true): boolean => target === true || names(target, program);
    const asked = httpok.items
      .filter(({ tool }) => tool.faults.length === 0)
      .flatMap((watchdog) => targetsOf(watchdog).map((target) => ({ ...watchdog, target })));

    return some(
      { ...httpok, items: asked },
      (each) => all(is<string | true>(each.target, watches), ...conditionsOf(each, port)),
      {
        pass: ([first, ...others]) => pass(first.at, ...others.map(({ at }) => at)),
        fail(hidden) {
          const idle = asked.find(({ target }) => watches(target.value));
          if (idle) {
            const { tool, listener } = idle;
            const data = { listener: listener.name, name };
            const code = tool.codes.find(({ value }) => isError(value));
            if (!listener.autostart.value)
              return fail(listener.autostart, "byHand", data, replace(listener.autostart, "true"));
            if (tool.timeout.value > LONGEST) return fail(tool.timeout, "patient", { ...data, seconds: tool.timeout });
            if (code) return fail(code, "accepts", { ...data, code });
            const { url } = tool;
            const other = url && zopes.find(({ listens: at }) => at?.value.port === portOf(url.value));
            const at = [url ?? idle, ...(listens ? [listens] : [])] as const;
            if (other) return fail(at, "other", { ...data, other: other.program.name, port: port ?? "" });
            return unknown(at, "elsewhere", { ...data, url: url ?? "", port: port ?? "" });
          }
          const broken = httpok.items.find(
            ({ tool }) => tool.faults.length > 0 && (tool.any ?? tool.targets.some(({ value }) => watches(value))),
          );
          if (broken) return fail([{ span }, broken], "broken", { name, listener: broken.listener.name });
          if (takesRequests === "unsure")
            return unknown({ span }, "idle", { name }, causedBy(`no httpok in ${span.file.path}`));
          const data = { name, process: processes[0]?.name ?? name };
          return fail([{ span }, ...hidden], "missing", data, causedBy(`no httpok in ${span.file.path}`));
        },
      },
    );
  },
});

type Watchdog = AllWatchdogs["httpok"][number];

function targetsOf({ tool: { any, targets } }: Watchdog) {
  return [...(any ? [any] : []), ...targets];
}

/** What an httpok needs to be of use; under `-a` one page stands for all. */
function conditionsOf({ tool, listener }: Watchdog, port: number | undefined): readonly Claim[] {
  return [
    is(listener.autostart, Boolean),
    is(tool.timeout, (seconds) => seconds <= LONGEST),
    ...tool.codes.map((code) => is(code, (status) => !isError(status))),
    ...(tool.url && !tool.any && port !== undefined ? [is(tool.url, (url) => (portOf(url) ?? port) === port)] : []),
  ];
}

/** In seconds. */
const LONGEST = 600;

function isError(status: string): boolean {
  return /^5\d\d$/.test(status);
}

function portOf(url: string): number | undefined {
  return readAddress(/^\w+:\/\/([^/?#]*)/.exec(url)?.[1] ?? "").port;
}
