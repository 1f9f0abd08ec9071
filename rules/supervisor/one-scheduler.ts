import { defineRule, schedulers } from "#rule";

/**
 * Run each scheduler once.
 *
 * celery beat, clockwork and Laravel's `schedule:work` know nothing of each other.
 * A second one, a `-B` at a worker that runs in four copies, or a crontab that
 * calls `schedule:run` beside them start every job once more: mails go out twice,
 * bills are written twice. A second Horizon doubles the workers.
 *
 * Leave it off for schedulers that lock their jobs in a database. RedBeat and
 * programs that do not start with supervisord are not counted, and neither are
 * schedulers of different applications.
 *
 * @see https://docs.celeryq.dev/en/stable/userguide/periodic-tasks.html#starting-the-scheduler
 */
export default defineRule({
  title: "Each scheduler runs once",
  fault: "Jobs start several times",
  harm: "data loss",
  severity: "error",
  item: "T35",
  needs: [schedulers],
  roles: ["production", "staging"],
  onlySeen: true,
  ofServices: true,
  messages: {
    several: "{title} runs {count} times ({runs}), so {twice}; keep one.",
  },

  subjects: ({ schedulers }) => schedulers,

  judge({ title, twice, count, runs, doubt }, { pass, fail }) {
    const [first, ...others] = runs;
    if (count === 1) return pass({ ...first.word, doubt });
    const all = runs.map(({ by }) => by).join(", ");
    const shown = title.charAt(0).toUpperCase() + title.slice(1);
    return fail([first.word, ...others.map(({ word }) => word)], "several", { title: shown, count, runs: all, twice });
  },
});
