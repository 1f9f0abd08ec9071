import { causedBy, defineRule, replace } from "#rule";

/**
 * Give up on a dead backend within seconds.
 *
 * `.connect_timeout` is how long a request waits for a backend to take the connection.
 * One that runs takes it in milliseconds, also under load; one that is switched off takes
 * none, and each request holds a thread of Varnish for as long as this says, until none is
 * left for the pages that are in the cache.
 *
 * How long an answer may take is what `.first_byte_timeout` is for.
 *
 * @see https://varnish-cache.org/docs/trunk/reference/varnishd.html#connect-timeout
 */
export default defineRule({
  title: "Varnish gives up on a dead backend within seconds",
  fault: "Visitors of a dead backend wait for minutes",
  harm: "outage",
  severity: "warning",
  item: "T58",
  needs: ["varnish"],
  onlySeen: true,
  messages: {
    slow: {
      one: "Backend {backend} has .connect_timeout of {seconds} s, and a dead one holds a thread for each request as long; write 5s.",
      many: "{subjects} backends ({backend}) have .connect_timeout of {seconds} s, and a dead one holds a thread for each request as long; write 5s.",
    },
  },

  subjects: ({ varnish }) =>
    varnish
      .filter(({ context }) => context !== "former")
      .flatMap(({ backends }) => backends.items)
      .filter(({ to }) => to)
      .map((backend) => ({ ...backend, address: `${backend.address}/connect-timeout` })),

  judge({ name, connectTimeout }, { pass, fail }) {
    const seconds = Math.round(connectTimeout.value / 1000);
    if (connectTimeout.value <= LONGEST) return pass(connectTimeout);
    return fail(
      connectTimeout,
      "slow",
      { backend: name, seconds },
      replace(connectTimeout, "5s"),
      causedBy(`connect ${seconds}`),
    );
  },
});

/** In milliseconds; whoever waits longer has left. */
const LONGEST = 45_000;
