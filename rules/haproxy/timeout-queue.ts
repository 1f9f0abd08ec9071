import { causedBy, defineRule, insert, replace, zopeServers, type Environment } from "#rule";

/**
 * Say how long a request may queue for a server.
 *
 * Where servers have a `maxconn` of the order of their threads, requests above
 * it wait in HAProxy. Judged are limits of at most 32, and those of Zope
 * instances; a higher one guards memory, and nobody queues behind it. Unless
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
  needs: ["haproxy", zopeServers],
  messages: {
    connect: {
      one: "Requests that queue for backend {backend} get a 503 after {wait}, its timeout connect; set timeout queue to 15 to 60 seconds.",
      many: "Requests that queue for {subjects} backends ({backend}) get a 503 after {wait}, their timeout connect; set timeout queue to 15 to 60 seconds.",
    },
    short: {
      one: "Requests that queue for backend {backend} get a 503 after {wait}, before a server can be free; set timeout queue to 15 to 60 seconds.",
      many: "Requests that queue for {subjects} backends ({backend}) get a 503 after {wait}, before a server can be free; set timeout queue to 15 to 60 seconds.",
    },
    long: {
      one: "Requests that queue for backend {backend} wait up to {hours} hours, long after the visitor left; set timeout queue to 15 to 60 seconds.",
      many: "Requests that queue for {subjects} backends ({backend}) wait up to {hours} hours, long after the visitor left; set timeout queue to 15 to 60 seconds.",
    },
    none: {
      one: "Requests queue for backend {backend} without end, since neither timeout queue nor timeout connect is set; set timeout queue.",
      many: "Requests queue for {subjects} backends ({backend}) without end, since neither timeout queue nor timeout connect is set; set timeout queue.",
    },
  },

  subjects: ({ haproxy, zopeServers }) =>
    haproxy
      .flatMap(({ proxies }) => proxies)
      .map(({ address, span, name, timeouts, unset, mayBeHttp, activeServers }) => ({
        address,
        span,
        name,
        timeouts,
        unset,
        mayBeHttp,
        queueing: activeServers.items.find((server) => queues(server, zopeServers.isZope(server, name.value))),
      }))
      .filter(({ mayBeHttp, queueing }) => mayBeHttp.value && queueing),

  judge({ name: backend, timeouts, unset, queueing }, { pass, fail }) {
    const queue = timeouts.get("queue");
    const connect = timeouts.get("connect");
    const maxconn = queueing?.maxconn ?? backend;
    if (queue && queue.value.milliseconds !== 0) {
      const wait = queue.value.milliseconds ?? PATIENCE;
      const more = [replace(queue, "30s"), causedBy(queue)] as const;
      if (wait < SHORTEST) return fail([queue, maxconn], "short", { backend, wait: inUnits(wait) }, ...more);
      if (wait > HOUR) return fail([queue, maxconn], "long", { backend, hours: Math.round(wait / HOUR) }, ...more);
      return pass(queue);
    }
    const lack = causedBy(`no timeout queue, ${connect?.value.text ?? ""}`);
    if (!connect || connect.value.milliseconds === 0) return fail([unset, maxconn], "none", { backend }, lack);
    const wait = connect.value.milliseconds ?? 0;
    if (wait >= PATIENCE) return pass(connect);
    const fix = insert(unset, "    timeout queue 30s");
    return fail([unset, connect, maxconn], "connect", { backend, wait: inUnits(wait) }, fix, lack);
  },
});

type Server = Environment["haproxy"][number]["proxies"][number]["servers"]["items"][number];

function queues({ maxconn }: Server, zope: { readonly value: boolean }): boolean {
  return maxconn.value > 0 && (maxconn.value <= MOST_THREADS || (maxconn.value < ENDLESS && zope.value));
}

/** What an application works on at once; and a limit that guards memory, with nobody waiting behind it. */
const MOST_THREADS = 32;
const ENDLESS = 1000;

function inUnits(milliseconds: number): string {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${milliseconds / 1000} s`;
}

/** In milliseconds: no thread is free sooner, and no visitor waits an hour. */
const SHORTEST = 1000;
const HOUR = 3_600_000;

/** A connection timeout this long (in milliseconds) does for the queue as well. */
const PATIENCE = 15_000;
