import { causedBy, defineRule, insert, is, isWritten, replace } from "#rule";

/**
 * Let a request go to another server when its own does not answer.
 *
 * HAProxy retries a failed connection on the same server, three times, and
 * then says 503. Between the death of a server and the check that notices it,
 * that is what its users get. With `option redispatch` the last retry goes to
 * a server that is up, also for users whom a cookie binds to the dead one.
 * `option redispatch 0` is off, and `retries 0` leaves no retry to send:
 * of two servers, one dead, every other answer is an error until the check sees it.
 *
 * Leave it off where a client must never reach another server than its own.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-option%20redispatch
 */
export default defineRule({
  title: "HAProxy sends requests of a dead server to another one",
  fault: "Visitors of a dead server get an error while another is up",
  harm: "outage",
  severity: "warning",
  item: "T58",
  needs: ["haproxy"],
  messages: {
    absent: {
      one: "Backend {backend} retries a dead server until the user gets an error; add option redispatch.",
      many: "{subjects} backends ({backend}) retry a dead server until the user gets an error; add option redispatch, best in defaults.",
    },
    off: {
      one: "Backend {backend} switches redispatch off, so users of a dead server get an error; write option redispatch.",
      many: "{subjects} backends ({backend}) have redispatch switched off, so users of a dead server get an error; write option redispatch.",
    },
    once: {
      one: "Backend {backend} has retries 0, so no request goes from a dead server to another and users get an error; write retries 3, HAProxy's default.",
      many: "{subjects} backends ({backend}) have retries 0, so no request goes from a dead server to another and users get an error; write retries 3, HAProxy's default.",
    },
  },

  subjects: ({ haproxy }) =>
    haproxy
      .flatMap(({ proxies }) => proxies)
      .filter(
        ({ activeServers, hasStandIn, eachHasItsOwn, traffic, isExample }) =>
          !isExample.value &&
          !eachHasItsOwn &&
          activeServers.items.length > 0 &&
          hasStandIn &&
          traffic.value !== "other",
      ),

  judge({ name: backend, option, retries }, { settle, fail }) {
    const redispatch = option("redispatch");
    if (retries.value === 0) {
      const also = redispatch.value ? [] : [insert(redispatch, "    option redispatch")];
      return fail(retries, "once", { backend }, replace(retries, "3"), ...also, causedBy(retries));
    }
    return settle(is(redispatch, Boolean), {
      fail: isWritten(redispatch)
        ? ["off", { backend }, replace(redispatch, "option redispatch"), causedBy(redispatch)]
        : ["absent", { backend }, insert(redispatch, "    option redispatch"), causedBy("no redispatch")],
    });
  },
});
