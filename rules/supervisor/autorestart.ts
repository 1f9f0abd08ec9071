import { defineRule, isWritten, replace, services } from "#rule";

/**
 * Have supervisord start a service again whenever it ends.
 *
 * By default a process that ends with exit code 0 stays down, and a ZEO server
 * that was asked to stop by a stray signal ends with 0. Below supervisor 4 code
 * 2 counts as expected, too.
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
    never: "Program {name} stays down once it ends; set autorestart=true.",
    unexpected:
      "Program {name} stays down when it ends with exit code {codes}, as many do after a stray signal; set autorestart=true.",
  },

  subjects({ supervisor, services }) {
    const known = supervisor
      .flatMap(({ programs }) => programs)
      .filter((program) => services.of(program).value !== undefined);
    return known.filter(
      ({ autorestart, autostart, startsecs }) =>
        autorestart.value !== "never" || (autostart.value && startsecs.value !== 0),
    );
  },

  judge({ name, autorestart, exitcodes }, { pass, fail }) {
    if (autorestart.value === "always") return pass(autorestart);
    const fix = isWritten(autorestart) ? [replace(autorestart, "true")] : [];
    if (autorestart.value === "never") return fail(autorestart, "never", { name }, ...fix);
    if (exitcodes.value.length === 0 && isWritten(exitcodes)) return pass(exitcodes);
    return fail(autorestart, "unexpected", { name, codes: exitcodes.value.join(" or ") }, ...fix);
  },
});
