import { defineRule, replace, type Environment } from "#rule";

/**
 * Let HAProxy open what its connections need.
 *
 * A connection that is passed on takes two descriptors, its client's and its
 * server's. HAProxy asks for twice its `maxconn` by itself; a `ulimit-n` takes the
 * place of that. One that is too small makes HAProxy 2.3 and later end at start
 * with "FD limit too low", and earlier ones run out of descriptors in the busiest
 * hour. It may go unnoticed for years, where whoever starts HAProxy gives it
 * more. HAProxy's manual advises against the line.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#3.1-ulimit-n
 */
export default defineRule({
  title: "HAProxy may open as many descriptors as its connections need",
  fault: "HAProxy's connections need more descriptors than it may open",
  harm: "outage",
  severity: "error",
  item: "T47",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    few: "ulimit-n {limit} is less than the {needed} descriptors that maxconn {connections} takes, so HAProxy does not start where nobody gives it more; remove ulimit-n.",
    early:
      "ulimit-n {limit} is less than the {needed} descriptors that maxconn {connections} takes, so new ones fail before {connections} are busy; remove ulimit-n.",
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap((document) => {
      const limit = lastNumber(document, "ulimit-n");
      const connections = lastNumber(document, "maxconn");
      if (!connections) return [];
      return [{ ...document, address: "global/ulimit-n", span: connections.span, limit, connections }];
    }),

  judge({ limit, connections, proxies, version, global }, { pass, fail }) {
    if (!limit) return { ...pass({ span: global.unset.span }), restsOn: "absence" };
    const listeners = proxies.reduce((sum, { binds }) => sum + binds.length, 0);
    const needed = 2 * Number(connections.value) + listeners;
    if (!(Number(limit.value) < needed)) return pass(limit, connections);
    const message = version !== undefined && /^(?:1\.|2\.[0-2]\b)/.test(version) ? "early" : "few";
    return fail([limit, connections], message, { limit, needed, connections }, replace(limit, String(needed + SPARE)));
  },
});

/** Checks, pipes and threads have descriptors, too. */
const SPARE = 500;

type Document = Environment["haproxy"][number];

function lastNumber({ global }: Document, keyword: string) {
  return global.lines.findLast((line) => line.keyword === keyword)?.words[1];
}
