import { defineRule, insert, replace, type Environment } from "#rule";

/**
 * Say how long a request may queue for a server.
 *
 * Where servers have a `maxconn`, requests above it wait in HAProxy. Unless
 * `timeout queue` says otherwise they wait for as long as `timeout connect`,
 * a few seconds meant for the network, and a short peak ends in 503. Half a
 * minute is what a user waits; keep it under what the proxy in front waits.
 * Below a second nobody queues at all, most often because the unit was left
 * out, and after an hour nobody waits any more.
 *
 * Leave it off where a quick error is better than a wait.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-timeout%20queue
 */
export default defineRule({
  title: "HAProxy's queue has a timeout of its own",
  fault: "Visitors wait in the queue until they get an error",
  harm: "toil",
  severity: "warning",
  item: "T58",
  needs: ["haproxy"],
  messages: {
    connect:
      "Requests that queue for backend {backend} get a 503 after {connect}, its timeout connect; set timeout queue to 15 to 60 seconds.",
    short:
      "Requests that queue for backend {backend} get a 503 after {wait} ms, before a server can be free; set timeout queue to 15 to 60 seconds.",
    long: "Requests that queue for backend {backend} wait up to {hours} hours, long after the visitor left; set timeout queue to 15 to 60 seconds.",
    none: "Requests queue for backend {backend} without end, since neither timeout queue nor timeout connect is set; set timeout queue.",
  },

  subjects: ({ haproxy }) =>
    haproxy
      .flatMap(({ proxies }) => proxies)
      .map((proxy) => ({ ...proxy, queueing: proxy.activeServers.items.find(queues) }))
      .filter(({ mayBeHttp, queueing }) => mayBeHttp.value && queueing),

  judge({ name: backend, timeouts, unset, queueing }, { pass, fail }) {
    const queue = timeouts.get("queue");
    const connect = timeouts.get("connect");
    const maxconn = queueing?.maxconn ?? backend;
    if (queue && queue.value.milliseconds !== 0) {
      const wait = queue.value.milliseconds ?? PATIENCE;
      const fix = replace(queue, "30s");
      if (wait < SHORTEST) return fail([queue, maxconn], "short", { backend, wait }, fix);
      if (wait > HOUR) return fail([queue, maxconn], "long", { backend, hours: Math.round(wait / HOUR) }, fix);
      return pass(queue);
    }
    if (!connect || connect.value.milliseconds === 0) return fail([unset, maxconn], "none", { backend });
    if ((connect.value.milliseconds ?? 0) >= PATIENCE) return pass(connect);
    return fail(
      [unset, connect, maxconn],
      "connect",
      { backend, connect: connect.value.text },
      insert(unset, "    timeout queue 30s"),
    );
  },
});

/** A limit in the thousands guards memory; nobody expects a queue behind it. */
function queues({ maxconn }: Environment["haproxy"][number]["proxies"][number]["servers"]["items"][number]): boolean {
  return maxconn.value > 0 && maxconn.value < 1000;
}

/** In milliseconds: no thread is free sooner, and no visitor waits an hour. */
const SHORTEST = 1000;
const HOUR = 3_600_000;

/** A connection timeout this long (in milliseconds) does for the queue as well. */
const PATIENCE = 15_000;
