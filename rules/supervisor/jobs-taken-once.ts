import { defineRule, laravelQueues } from "#rule";

/**
 * Let Laravel wait longer for a job than the job may take.
 *
 * A job that is not done after `retry_after` seconds counts as lost and is given to
 * the next worker, while the first still works on it: bills go out twice, and a job
 * of ten minutes is begun once for each 90 seconds. `retry_after` has to be a few
 * seconds longer than the worker's `--timeout`, which is 60 unless it is written.
 *
 * Read is `config/queue.php` beside artisan. Without it only a `--timeout` that
 * reaches Laravel's own 90 s is asked about.
 *
 * @see https://laravel.com/docs/queues#job-expirations-and-timeouts
 */
export default defineRule({
  title: "No job is given to a second worker while the first works on it",
  fault: "Jobs run twice",
  harm: "data loss",
  severity: "error",
  item: "T35",
  needs: [laravelQueues],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    twice:
      "Program {name} gives a job {timeout} s, and retry_after hands it to the next worker after {retry} s, so it runs twice; set retry_after to {wanted}.",
    perhaps:
      "Program {name} gives a job {timeout} s, and retry_after hands it to the next worker after {retry} s unless .env or the connection says more; name the connection, or write the number.",
    unseen:
      "Program {name} gives a job {timeout} s, and Laravel hands it to the next worker after 90 s unless retry_after says more; add config/queue.php to the checkout.",
  },

  subjects: ({ laravelQueues }) =>
    laravelQueues.filter(
      ({ timeout: { seconds }, retries }) => seconds > 0 && (retries.length > 0 || seconds >= USUAL),
    ),

  judge({ name, open, timeout: { word, seconds: timeout }, retries }, { pass, fail, unknown }) {
    const [first, ...others] = [...retries].sort((a, b) => a.seconds - b.seconds);
    if (!first) return unknown(word, "unseen", { name, timeout });
    if (timeout < first.seconds) return pass({ ...word, doubt: open }, ...retries);
    const data = { name, timeout, retry: first.seconds };
    const isSure = [first, ...others].every(({ seconds, isDefault }) => seconds <= timeout && !isDefault);
    return isSure
      ? fail([word, first], "twice", { ...data, wanted: timeout + 10 })
      : unknown([word, first], "perhaps", data);
  },
});

/** Laravel's own value. */
const USUAL = 90;
