import { byDefault, defineRule, type Environment } from "#rule";

/**
 * Let ServerLimit allow the workers that MaxRequestWorkers asks for.
 *
 * With the MPMs event and worker there are never more than ServerLimit processes of
 * ThreadsPerChild threads each, 16 × 25 where nothing else is written; with prefork
 * never more than ServerLimit processes, 256. Apache lowers what asks for more, and
 * tells nobody but its error log: the configtest says "Syntax OK". The site is full
 * at less than half of the visitors that were planned for.
 *
 * @see https://httpd.apache.org/docs/2.4/mod/mpm_common.html#maxrequestworkers
 */
export default defineRule({
  title: "Apache has the workers that MaxRequestWorkers asks for",
  fault: "Apache runs fewer workers than its configuration asks for",
  harm: "outage",
  severity: "warning",
  item: "T19",
  needs: ["apache"],
  messages: {
    threads:
      "MaxRequestWorkers asks for {wanted}, but {limit} processes of {threads} threads are {most}, and Apache silently takes those; write ServerLimit {enough}.",
    processes:
      "MaxRequestWorkers asks for {wanted}, but ServerLimit allows {most} processes, and Apache silently takes those; write ServerLimit {wanted}.",
    open: "MaxRequestWorkers asks for {wanted}, more than one of the MPMs allows with these lines; the LoadModule line of the MPM would settle it.",
  },

  subjects: ({ apache }) =>
    apache.flatMap(({ address, pools }) => pools.map((pool) => ({ ...pool, address: `${address}/${pool.address}` }))),

  judge(pool, { pass, fail, unknown }) {
    const { maxRequestWorkers: asked, mpm } = pool;
    const wanted = Number(asked.value);
    const threaded = threadedLimit(pool);
    const prefork = preforkLimit(pool);
    const isThreaded = mpm === undefined ? pool.threadsPerChild !== undefined : mpm !== "mpm_prefork";
    if (mpm === undefined && !isThreaded) {
      const limits = [threaded.most, prefork.most];
      if (limits.every((most) => wanted > most))
        return fail([asked, prefork.limit], "processes", { wanted, most: prefork.most });
      return limits.some((most) => wanted > most) ? unknown(asked, "open", { wanted }) : pass(asked, threaded.limit);
    }
    if (!isThreaded)
      return wanted > prefork.most
        ? fail([asked, prefork.limit], "processes", { wanted, most: prefork.most })
        : pass(asked, prefork.limit);
    const { limit, threads, most } = threaded;
    if (!(wanted > most)) return pass(asked, limit, threads);
    return fail([asked, limit, threads], "threads", {
      wanted,
      limit,
      threads,
      most,
      enough: Math.ceil(wanted / Number(threads.value)),
    });
  },
});

type Pool = Environment["apache"][number]["pools"][number];

function threadedLimit({ span, doubt, ...pool }: Pool) {
  const limit = pool.serverLimit ?? byDefault("16", "Apache's default", { span, doubt });
  const threads = pool.threadsPerChild ?? byDefault("25", "Apache's default", { span, doubt });
  return { limit, threads, most: Number(limit.value) * Number(threads.value) };
}

function preforkLimit({ span, doubt, serverLimit }: Pool) {
  const limit = serverLimit ?? byDefault("256", "Apache's default", { span, doubt });
  return { limit, most: Number(limit.value) };
}
