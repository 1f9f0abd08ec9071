import { causedBy, defineRule, workerCounts } from "#rule";

/**
 * Say how many workers a program runs.
 *
 * Gunicorn runs one sync worker where nobody says more, and that answers one request
 * at a time: a slow page holds up all others. Celery takes as many children as the
 * host has processors, and each of four copies does so; `pm2 -i max` does the same
 * beside whatever else runs there. Then the database runs out of connections, or the
 * host out of memory, on the day when it gets a bigger processor.
 *
 * A `gunicorn.conf.py`, or `worker_concurrency` in the application's settings, may say
 * it as well. A Celery worker that is alone on its host may take all processors.
 *
 * @see https://docs.gunicorn.org/en/stable/design.html#how-many-workers
 */
export default defineRule({
  title: "Programs say how many workers they run",
  fault: "The number of workers is left to a default",
  harm: "outage",
  severity: "warning",
  item: "T35",
  needs: [workerCounts],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    single: "Program {name} runs one sync worker, which answers one request at a time; write -w and --threads.",
    every:
      "Program {name} runs a worker for each processor, by {option}, and is not alone on its host; write a number.",
    children: {
      one: "Program {name} runs {copies} copies, each with a child for each processor unless worker_concurrency is set; -c settles it.",
      many: "{subjects} programs ({name}) run a child for each processor each, unless worker_concurrency is set; -c settles it.",
    },
  },

  subjects: ({ workerCounts }) =>
    workerCounts.filter(
      ({ count, numprocs, alike }) => count !== "processors by default" || numprocs.value + alike > 1,
    ),

  judge({ name, span, place, count, others, numprocs }, { pass, fail, unknown }) {
    switch (count) {
      case "its command":
        return pass(place);
      case "one by default":
        return fail(place, "single", { name });
      case "processors on purpose":
        return others + numprocs.value > 1 ? fail(place, "every", { name, option: place }) : pass(place);
      case "processors by default": {
        const cause = causedBy(`children of Celery in ${span.file.path}`);
        return unknown(place, "children", { name, copies: numprocs.value }, cause);
      }
    }
  },
});
