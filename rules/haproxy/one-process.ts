import { defineRule, type Environment } from "#rule";

/**
 * Run HAProxy as one process.
 *
 * With `nbproc` each process checks the servers, queues and counts by
 * itself: a server with `maxconn 2` gets two requests from each of them, the page
 * of statistics shows the process that happens to answer, and what one of them
 * takes for dead the others still use. Threads (`nbthread`, 1.8 and later) share
 * all of it. HAProxy 2.5 refuses `nbproc`.
 *
 * Later releases do not load it, which is a rule of its own.
 *
 * @see https://docs.haproxy.org/2.4/configuration.html#3.1-nbproc
 */
export default defineRule({
  title: "One process of HAProxy counts for all",
  fault: "Each process of HAProxy queues and counts by itself",
  harm: "toil",
  severity: "warning",
  item: "T58",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    many: "nbproc {number} makes {number} processes that check, queue and count each by themselves, so a server gets {number} times its maxconn; write nbthread {number}.",
    early:
      "nbproc {number} makes {number} processes that check, queue and count each by themselves, so a server gets {number} times its maxconn; remove it, or move to 1.8 and later for nbthread.",
  },

  subjects: ({ haproxy }) =>
    haproxy
      .map((document) => ({ ...document, address: `${document.address}/processes`, number: numberOf(document) }))
      .filter(({ version, number }) => !number || (version !== undefined && TAKES_IT.test(version))),

  judge({ version = "", number, span }, { pass, fail }) {
    if (!number) return { ...pass({ span }), restsOn: "absence" };
    if (!(Number(number.value) > 1)) return pass(number);
    return fail(number, /^1\.[0-7]\b/.test(version) ? "early" : "many", { number });
  },
});

const TAKES_IT = /^(?:1\.|2\.[0-4]\b)/;

function numberOf({ global }: Environment["haproxy"][number]) {
  return global.lines.findLast(({ keyword }) => keyword === "nbproc")?.words[1];
}
