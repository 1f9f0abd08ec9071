import { causedBy, defineRule, isWritten, replace, stopSignals } from "#rule";

/**
 * Stop each service by the signal at which it finishes its work.
 *
 * TERM is supervisord's default and is right for most. PostgreSQL waits at TERM
 * until the last client has left, and is killed in the middle; uWSGI only reloads
 * and is killed, too, unless `die-on-term` is set; waitress, and with it a Zope of
 * version 4 and newer, drops the requests it works on and finishes them at INT;
 * unicorn finishes them at QUIT, and so does PHP-FPM where `process_control_timeout`
 * gives it time. At KILL nobody finishes anything.
 *
 * Services that are not known are judged by KILL alone.
 *
 * @see https://supervisord.org/configuration.html#program-x-section-values
 */
export default defineRule({
  title: "Services are stopped by a signal at which they finish their work",
  fault: "A stop cuts off what a service works on",
  harm: "data loss",
  severity: "warning",
  item: "T22",
  needs: [stopSignals],
  roles: ["production", "staging"],
  ofServices: true,
  messages: {
    atOnce:
      "Program {name} is stopped by {signal}, which gives it no time whatever stopwaitsecs says; set stopsignal={wanted}.",
    other: {
      one: "Program {name} is stopped by {signal}, at which {service} {does}; set stopsignal={wanted}.",
      many: "{subjects} programs ({name}) are stopped by {signal}, at which {service} {does}; set stopsignal={wanted}.",
    },
    open: "Program {name} ends at TERM only if {file} says die-on-term; add that file to the checkout, or set stopsignal={wanted}.",
  },

  subjects: ({ stopSignals }) =>
    stopSignals.filter(({ signal, stopsignal }) => signal !== undefined || isWritten(stopsignal)),

  judge({ name, span, service = "it", signal, termToo, stopsignal }, { pass, fail, unknown }) {
    const wanted = signal?.wanted ?? "TERM";
    const fix = isWritten(stopsignal) ? [replace(stopsignal, wanted)] : [];
    if (KILLING.includes(stopsignal.value))
      return fail(stopsignal, "atOnce", { name, signal: stopsignal, wanted }, ...fix);
    const does = signal?.others[stopsignal.value];
    if (does === undefined || (stopsignal.value === "TERM" && termToo === "yes")) return pass(stopsignal);
    if (stopsignal.value === "TERM" && typeof termToo === "object")
      return unknown([stopsignal, termToo.file], "open", { name, file: termToo.file, wanted });
    const cause = causedBy(`stop signal of ${service} in ${span.file.path}`);
    const write = signal?.besides ? `${wanted} and ${signal.besides}` : wanted;
    return fail(stopsignal, "other", { name, signal: stopsignal, service, does, wanted: write }, cause, ...fix);
  },
});

/** A signal that no process can answer, by its name and its number. */
const KILLING: readonly string[] = ["KILL", "9"];
