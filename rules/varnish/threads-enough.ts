import { byDefault, defineRule, THREAD_DEFAULTS, varnishDaemons, varnishParameter } from "#rule";

/**
 * Give Varnish threads for all that it waits for.
 *
 * A request holds a thread until its last byte is sent, and one that waits for the
 * application holds it as long. With few threads a slow page or a slow phone keeps
 * the next visitor in a queue of 20 a pool, and who comes then is turned away,
 * although his page lies in the cache. A thread that waits costs next to nothing:
 * leave `thread_pool_max` at its 5000 and `thread_pools` at 2.
 *
 * @see https://varnish-cache.org/docs/trunk/users-guide/performance.html
 */
export default defineRule({
  title: "Varnish has threads enough",
  fault: "A few slow requests keep Varnish from answering others",
  harm: "outage",
  severity: "warning",
  item: "T58",
  needs: [varnishDaemons],
  onlySeen: true,
  messages: {
    few: "{who} has {threads} threads at the most, so as many slow requests keep everybody waiting; write thread_pool_max=5000.",
  },

  subjects: ({ varnishDaemons }) =>
    varnishDaemons.map((daemon) => ({ ...daemon, address: `${daemon.address}/threads` })),

  judge({ who, program, parameters, ...daemon }, { pass, fail }) {
    const unset = { ...program, doubt: parameters.doubt };
    const setting = (name: string, value: number) =>
      varnishParameter({ ...daemon, parameters }, name) ?? byDefault(String(value), "varnishd's default", unset);
    const [pools, most] = [
      setting("thread_pools", THREAD_DEFAULTS.pools),
      setting("thread_pool_max", THREAD_DEFAULTS.most),
    ];
    const threads = Number(pools.value) * Number(most.value);
    return threads < LEAST ? fail([most, pools], "few", { who, threads }) : pass(most, pools);
  },
});

/** Fewer than this are gone with one slow page of a busy site. */
const LEAST = 200;
