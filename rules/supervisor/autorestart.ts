import { defineRule, isWritten, replace, services } from "#rule";

/**
 * Have supervisord start a service again whenever it ends.
 *
 * By default a process that ends with exit code 0 stays down, and a ZEO server
 * that was asked to stop by a stray signal ends with 0. Below supervisor 4 code
 * 2 counts as expected, too.
 *
 * With `startretries=0` one start that fails is the last, and where every program
 * of a service has `autostart=false` a reboot is its end.
 *
 * Programs that run once and end are not judged.
 *
 * @see https://supervisord.org/subprocess.html#process-states
 */
export default defineRule({
  title: "Services start again whenever they end",
  fault: "A service that ends stays down",
  harm: "outage",
  severity: "warning",
  item: "T35",
  needs: ["supervisor", services],
  roles: ["production", "staging"],
  messages: {
    byHand:
      "Program {name} has autostart=false, as has every {service} here, so none runs after a reboot; set autostart=true, unless something else starts it.",
    once: "Program {name} has startretries={retries}, so one failed start leaves it down; set startretries=3, unless that is meant.",
    never: "Program {name} stays down once it ends; set autorestart=true.",
    unexpected:
      "Program {name} stays down when it ends with exit code {codes}, as many do after a stray signal; set autorestart=true.",
  },

  subjects({ supervisor, services }) {
    const known = supervisor.flatMap(({ programs }) =>
      programs.flatMap((program) => {
        const service = services.of(program).value;
        const alike = programs.filter((other) => service && services.of(other).value === service);
        return service ? [{ ...program, service: service.title, alike }] : [];
      }),
    );
    return known.filter(
      ({ autorestart, autostart, startsecs }) =>
        autorestart.value !== "never" || (autostart.value && startsecs.value !== 0),
    );
  },

  judge({ name, service, alike, autostart, autorestart, startretries, startsecs, exitcodes }, { pass, fail, unknown }) {
    if (autorestart.value === "always") {
      if (!alike.some((program) => program.autostart.value)) return unknown(autostart, "byHand", { name, service });
      if (startretries.value === 0 && startsecs.value > 0)
        return unknown(startretries, "once", { name, retries: startretries });
      return pass(autorestart);
    }
    const fix = isWritten(autorestart) ? [replace(autorestart, "true")] : [];
    if (autorestart.value === "never") return fail(autorestart, "never", { name }, ...fix);
    if (exitcodes.value.length === 0 && isWritten(exitcodes)) return pass(exitcodes);
    return fail(autorestart, "unexpected", { name, codes: exitcodes.value.join(" or ") }, ...fix);
  },
});
