import { causedBy, defineRule, isWritten, replace, stopTimes } from "#rule";

/**
 * Give services the time that they need to stop before they are killed.
 *
 * supervisord sends KILL when `stopwaitsecs` is over, ten seconds by default. A
 * ZEO server or a database that is killed has to repair its files at the next
 * start; a worker loses the job that it was at; Gunicorn and Puma finish their
 * requests for up to 30 s, and a worker of theirs that outlives the killed master
 * holds the port. Where the command says how long it takes (`--graceful-timeout`,
 * `-t`, `--timeout`), that counts.
 *
 * Zope is not asked: it ends within 3 s of TERM.
 *
 * @see https://supervisord.org/configuration.html#program-x-section-values
 */
export default defineRule({
  title: "Services have time to stop before they are killed",
  fault: "A service is killed in the middle of its work",
  harm: "data loss",
  severity: "warning",
  item: "T22",
  needs: [stopTimes],
  roles: ["production", "staging"],
  ofServices: true,
  messages: {
    short: {
      one: "Program {name} is killed after {seconds} s, while {work}; set stopwaitsecs={wanted}.",
      many: "{subjects} programs ({name}) are killed after {seconds} s, each while {work}; set stopwaitsecs={wanted}.",
    },
  },

  subjects: ({ stopTimes }) => stopTimes.filter(({ stopsignal }) => !/^(?:KILL|9)$/.test(stopsignal.value)),

  judge({ name, span, stopwaitsecs, service, need }, { pass, fail }) {
    const { time, said } = need.value;
    const also = said ? [said] : [];
    if (stopwaitsecs.value >= time.least) return pass(stopwaitsecs, ...also);
    const wanted = String(time.wanted);
    const data = { name, seconds: stopwaitsecs.value, work: time.work, wanted };
    const fix = isWritten(stopwaitsecs) ? [replace(stopwaitsecs, wanted)] : [];
    const cause = causedBy(`stop time of ${service} in ${span.file.path}: ${wanted}`);
    return fail([stopwaitsecs, ...also], "short", data, cause, ...fix);
  },
});
