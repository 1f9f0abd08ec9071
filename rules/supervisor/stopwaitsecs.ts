import { defineRule, isWritten, replace, services } from "#rule";

/**
 * Give databases and application servers the time to stop by themselves.
 *
 * supervisord sends KILL when `stopwaitsecs` is over, ten seconds by default. A
 * Zope that is killed drops the requests it works on, a ZEO server or a
 * PostgreSQL that is killed has to repair its files at the next start. With
 * `stopsignal=KILL` that is how each of them ends.
 *
 * @see https://supervisord.org/configuration.html#program-x-section-values
 */
export default defineRule({
  title: "Zope, ZEO and PostgreSQL have time to stop before they are killed",
  fault: "A service is killed in the middle of its work",
  harm: "data loss",
  severity: "warning",
  item: "T22",
  needs: ["supervisor", services],
  roles: ["production", "staging"],
  messages: {
    short:
      "Program {name} is killed {seconds} s after it was asked to stop, in the middle of its work; set stopwaitsecs={wanted}.",
    atOnce:
      "Program {name} is stopped by {signal}, which gives it no time whatever stopwaitsecs says; set stopsignal=TERM.",
  },

  subjects({ supervisor, services }) {
    return supervisor.flatMap(({ programs }) =>
      programs.flatMap((program) => {
        const stop = services.of(program).value?.stop;
        return stop ? [{ ...program, least: stop.least, wanted: String(stop.wanted) }] : [];
      }),
    );
  },

  judge({ name, stopwaitsecs, stopsignal, least, wanted }, { pass, fail }) {
    if (KILLING.includes(stopsignal.value))
      return fail(stopsignal, "atOnce", { name, signal: stopsignal }, replace(stopsignal, "TERM"));
    if (stopwaitsecs.value >= least) return pass(stopwaitsecs);
    const fix = isWritten(stopwaitsecs) ? [replace(stopwaitsecs, wanted)] : [];
    return fail(stopwaitsecs, "short", { name, seconds: stopwaitsecs.value, wanted }, ...fix);
  },
});

/** A signal that no process can answer, by its name and its number. */
const KILLING: readonly string[] = ["KILL", "9"];
