import { defineRule, hungWork } from "#rule";

/**
 * End workers and jobs that hang.
 *
 * Gunicorn's `--timeout 0` and Laravel's `--timeout=0` switch their watch off. A
 * request or a job that waits for an answer that never comes then holds its worker
 * for ever; each takes one more away, the service grows slower for weeks, and one
 * day it stands while all its processes are RUNNING.
 *
 * Write a little more than the longest request or job takes. Where the port comes
 * from `PORT`, as on Cloud Run, the platform may end requests, so it asks. Gunicorn's
 * asynchronous workers are not judged.
 *
 * @see https://docs.gunicorn.org/en/stable/settings.html#timeout
 */
export default defineRule({
  title: "Workers and jobs that hang are ended",
  fault: "A worker that hangs is never ended",
  harm: "outage",
  severity: "warning",
  item: "T35",
  needs: [hungWork],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    never:
      "Program {name} never ends {what} that hangs ({option}), so one after the other is lost; write the longest time that one takes.",
    platform:
      "Program {name} never ends {what} that hangs ({option}), unless its platform ends the request; a time of its own settles it.",
  },

  subjects: ({ hungWork }) => hungWork,

  judge({ name, option, seconds, unsure, what, onPlatform }, { pass, fail, unknown }) {
    if (!/^0+$/.test(seconds)) return pass({ ...option, doubt: unsure });
    const data = { name, what, option: option.value.includes("=") ? option : `${option.value} ${seconds}` };
    return onPlatform ? unknown(option, "platform", data) : fail(option, "never", data);
  },
});
