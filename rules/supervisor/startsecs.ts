import { causedBy, defineRule, isWritten, replace, services } from "#rule";

/**
 * Count a service as started only when it has really had time to start.
 *
 * With the default of one second a service that dies while it imports its packages
 * has "started" each time: supervisord never gives up on it and never says so, and
 * httpok takes a process for running long before it listens. Set `startsecs` to
 * about the time of a start: 15 seconds or more for Zope, 20 for Rails and Java,
 * 10 for Gunicorn and Celery. Each crash sooner uses up one of `startretries`.
 *
 * Programs with `autostart=false` are not judged.
 *
 * @see https://supervisord.org/configuration.html#program-x-section-values
 */
export default defineRule({
  title: "Services count as running only after their start",
  fault: "A service counts as running before it has started",
  harm: "toil",
  severity: "warning",
  item: "T30",
  needs: ["supervisor", services],
  roles: ["production", "staging"],
  ofServices: true,
  messages: {
    short: {
      one: "Program {name} counts as running after {seconds} s, so a {service} that dies while it starts is started for ever; set startsecs={wanted}.",
      many: "{subjects} programs ({name}) count as running after {seconds} s, so one that dies while it starts is started for ever; set startsecs={wanted}.",
    },
    long: "Program {name} counts as started only after {seconds} s, so a few crashes before then leave it down; set startsecs={wanted}.",
  },

  subjects({ supervisor, services }) {
    return supervisor.flatMap(({ programs }) =>
      programs.flatMap((program) => {
        const service = services.of(program).value;
        if (!service?.start || !program.autostart.value) return [];
        const { least, wanted } = service.start;
        return [{ ...program, service: service.title, least, wanted: String(wanted) }];
      }),
    );
  },

  judge({ name, span, startsecs, service, least, wanted }, { pass, fail }) {
    const fix = isWritten(startsecs) ? [replace(startsecs, wanted)] : [];
    if (startsecs.value > LONGEST) return fail(startsecs, "long", { name, seconds: startsecs.value, wanted }, ...fix);
    if (startsecs.value >= least) return pass(startsecs);
    const cause = causedBy(`start time in ${span.file.path}: ${startsecs.value}, not ${wanted}`);
    return fail(startsecs, "short", { name, seconds: startsecs.value, service, wanted }, cause, ...fix);
  },
});

/** In seconds; nothing starts for half an hour. */
const LONGEST = 1800;
