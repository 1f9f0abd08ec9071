import { defineRule, laravelQueues, type LaravelQueue } from "#rule";

/**
 * Work Laravel's queue by `queue:work`, or by Horizon alone.
 *
 * `queue:listen` starts the whole framework anew for each job, and a job that runs
 * out of time leaves its process behind. With `--sleep=0` a worker without a job asks
 * for the next at once and keeps a processor and the queue's store busy all night.
 * A worker beside Horizon takes jobs that Horizon neither counts nor balances, and
 * goes on with old code after `horizon:terminate`.
 *
 * @see https://laravel.com/docs/queues#running-the-queue-worker
 */
export default defineRule({
  title: "Laravel's queue is worked by queue:work with a pause, or by Horizon alone",
  fault: "Laravel's queue is worked at needless cost",
  harm: "toil",
  severity: "warning",
  item: "T35",
  needs: [laravelQueues],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    listen:
      "Program {name} runs queue:listen, which starts Laravel anew for each job; run queue:work, with queue:restart at each deployment.",
    sleepless:
      "Program {name} asks for jobs without a pause ({option}) and keeps a processor busy when there are none; write --sleep=3.",
    besides:
      "Program {name} takes jobs beside Horizon ({horizon}), which may be the same ones; --queue settles it, or drop one of the two.",
  },

  subjects: ({ laravelQueues }) =>
    laravelQueues.flatMap((program) => [
      { ...program, asks: "verb" as const },
      ...aspects(program).map((asks) => ({ ...program, address: `${program.address}/${asks}`, asks })),
    ]),

  judge({ name, asks, verb, sleep, horizon, open }, { pass, fail, unknown }) {
    if (asks === "sleep" && sleep)
      return /^0+(?:\.0+)?$/.test(sleep.seconds)
        ? fail(sleep.word, "sleepless", { name, option: sleep.word })
        : pass({ ...sleep.word, doubt: open });
    if (asks === "horizon" && horizon) return unknown([verb, horizon], "besides", { name, horizon: horizon.name });
    return verb.value === "queue:listen" ? fail(verb, "listen", { name }) : pass({ ...verb, doubt: open });
  },
});

function aspects({ sleep, horizon }: LaravelQueue): readonly ("sleep" | "horizon")[] {
  return [...(sleep ? (["sleep"] as const) : []), ...(horizon ? (["horizon"] as const) : [])];
}
