import { causedBy, defineRule, insert, is, isWritten, replace, type Environment } from "#rule";

/**
 * Drop the requests of visitors who are gone.
 *
 * Who waits too long presses reload, and the request that was given up stays in
 * the queue: a server works on it for nobody, the queue grows, and more
 * visitors press reload. With `option abortonclose` it leaves the queue with its
 * visitor. HAProxy 3.3 and later do so by default.
 *
 * Judged are backends that requests queue for (a `maxconn` of at most 32 on a
 * server), where the release is declared or installed by the checkout.
 *
 * Leave it off where clients close their side once they have asked.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#4.2-option%20abortonclose
 */
export default defineRule({
  title: "Requests leave HAProxy's queue with their visitors",
  fault: "Servers work for visitors who are gone",
  harm: "toil",
  severity: "info",
  item: "T49",
  needs: ["haproxy"],
  messages: {
    stays: {
      one: "Requests that were given up stay in the queue of backend {backend} and are worked on for nobody; add option abortonclose.",
      many: "Requests that were given up stay in the queues of {subjects} backends ({backend}) and are worked on for nobody; add option abortonclose, best in defaults.",
    },
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap(({ proxies, version }) =>
      proxies
        .filter(
          ({ mode, option, activeServers }) =>
            mode.value === "http" &&
            activeServers.items.some(queues) &&
            (version !== undefined || isWritten(option("abortonclose"))),
        )
        .map(({ address, span, name, option, unset }) => ({ address, span, name, option, unset, version })),
    ),

  judge({ name: backend, option, unset, version = "" }, { settle, pass }) {
    const aborts = option("abortonclose");
    if (!isWritten(aborts) && !BEFORE_3_3.test(version)) return pass(unset);
    const lack = causedBy("no abortonclose");
    return settle(is(aborts, Boolean), {
      fail: isWritten(aborts)
        ? ["stays", { backend }, replace(aborts, "option abortonclose"), lack]
        : ["stays", { backend }, insert(unset, "    option abortonclose"), lack],
    });
  },
});

const BEFORE_3_3 = /^(?:[12]\.|3\.[0-2]\b)/;

/** What an application works on at once; a higher limit guards memory, and nobody waits behind it. */
function queues({ maxconn }: Environment["haproxy"][number]["proxies"][number]["servers"]["items"][number]): boolean {
  return maxconn.value > 0 && maxconn.value <= 32;
}
