import { causedBy, defineRule, foreground, isWritten, replace, services } from "#rule";

/**
 * Have supervisord start a service again whenever it ends.
 *
 * By default a process that ends with exit code 0 stays down. A ZEO server, a
 * Zope 2, a database and most workers end with 0 at a stray TERM; queue workers
 * of Laravel and Symfony do so by design, after each deployment or each hour.
 * Below supervisor 4 code 2 counts as expected, too.
 *
 * `exitcodes=0,1` makes a normal end of the code that most programs crash with.
 *
 * With `startretries=0` one start that fails is the last, and where every program
 * of a service has `autostart=false` a reboot is its end.
 *
 * One that may go into the background is asked about: started anew each time it
 * does so, it would never run.
 *
 * Only services that the table knows are failed, such as Zope, HAProxy, nginx,
 * Gunicorn or Celery. Any other program that leaves it to the default is asked
 * about: `autorestart=true` says that it is a service, `autorestart=false` with
 * `startsecs=0` that it is a job. Programs with `autostart=false` wait for
 * somebody, and are not judged one by one.
 *
 * @see https://supervisord.org/subprocess.html#process-states
 */
export default defineRule({
  title: "Services start again whenever they end",
  fault: "A service that ends stays down",
  harm: "outage",
  severity: "warning",
  item: "T35",
  needs: ["supervisor", foreground, services],
  roles: ["production", "staging"],
  messages: {
    byHand:
      "Program {name} has autostart=false, as has every {service} here, so none runs after a reboot; set autostart=true, unless something else starts it.",
    once: "Program {name} has startretries={retries}, so one failed start leaves it down; set startretries=3, unless that is meant.",
    crash:
      "Program {name} takes exit code 1 for a normal end (exitcodes={codes}) and stays down after such a crash; drop the 1, or set autorestart=true.",
    never: {
      one: "Program {name} stays down once it ends; set autorestart=true.",
      many: "{subjects} programs ({name}) stay down once they end; set autorestart=true.",
    },
    unexpected: {
      one: "Program {name} stays down when it ends with exit code {codes}, as {when}; set autorestart=true.",
      many: "{subjects} programs ({name}) stay down when they end with exit code {codes}, as {when}; set autorestart=true.",
    },
    unsettled:
      "Program {name} stays down when it ends with exit code {codes}, and whether it goes into the background is not known; set autorestart=true once it stays.",
    stranger: {
      one: "Program {name} stays down when it ends with exit code {codes}; write autorestart=true if it is a service, autorestart=false and startsecs=0 if it is a job.",
      many: "{subjects} programs ({name}) stay down when they end with exit code {codes}; write autorestart=true for each that is a service, autorestart=false and startsecs=0 for each that is a job.",
    },
  },

  subjects({ supervisor, foreground, services }) {
    const known = supervisor.flatMap(({ programs }) =>
      programs.map((program) => {
        const service = services.of(program).value;
        const alike = programs.filter((other) => service && services.of(other).value?.name === service.name);
        const asked = service !== undefined && program.autorestart.value === "unexpected";
        return { ...program, service, alike, mayLeave: asked && foreground.of(program)?.stays === "unknown" };
      }),
    );
    return known.filter(({ service, autorestart, autostart, startsecs, alike }) =>
      autostart.value
        ? service !== undefined
          ? autorestart.value !== "never" || startsecs.value !== 0
          : autorestart.value === "always" || startsecs.value !== 0
        : alike.length > 0 && autorestart.value === "always" && !alike.some((program) => program.autostart.value),
    );
  },

  judge(program, { pass, fail, unknown }) {
    const { name, span, service, autostart, autorestart, startretries, startsecs, exitcodes, mayLeave } = program;
    if (autorestart.value === "always") {
      if (!autostart.value) return unknown(autostart, "byHand", { name, service: service?.title ?? "program" });
      if (service && startretries.value === 0 && startsecs.value > 0)
        return unknown(startretries, "once", { name, retries: startretries });
      return pass(autorestart);
    }
    const fix = isWritten(autorestart) ? [replace(autorestart, "true")] : [];
    const codes = exitcodes.value.join(" or ");
    if (autorestart.value === "never") {
      if (service) return fail(autorestart, "never", { name }, causedBy(`no restart in ${span.file.path}`), ...fix);
      return unknown(autorestart, "stranger", { name, codes: "0" }, causedBy(`strangers of ${span.file.path}`));
    }
    if (isWritten(exitcodes) && exitcodes.value.includes(1)) {
      const data = { name, codes: exitcodes.value.join(",") };
      return service
        ? fail([exitcodes, autorestart], "crash", data, ...fix)
        : unknown([exitcodes, autorestart], "crash", data);
    }
    if (exitcodes.value.length === 0 && isWritten(exitcodes)) return pass(exitcodes);
    if (service?.name === "zope" && service.signal) return pass(autorestart);
    if (!service?.endsWell)
      return unknown(autorestart, "stranger", { name, codes }, causedBy(`strangers of ${span.file.path}`));
    if (mayLeave) return unknown(autorestart, "unsettled", { name, codes });
    const data = { name, codes, when: service.endsWell };
    return fail(autorestart, "unexpected", data, causedBy(`expected ends in ${span.file.path}: ${codes}`), ...fix);
  },
});
