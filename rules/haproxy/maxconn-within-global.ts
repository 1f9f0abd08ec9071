import { causedBy, defineRule, type Environment } from "#rule";

/**
 * Let sections take no more connections than HAProxy does.
 *
 * The `maxconn` of `global` is for all sections together. One that allows more
 * by itself never gets there: the rest waits in the kernel's queue, where no page of
 * statistics shows it. Whoever raised the one number for a busy day most likely
 * forgot the other.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#3.2-maxconn
 */
export default defineRule({
  title: "HAProxy takes as many connections as its sections allow",
  fault: "HAProxy takes fewer connections than a section allows",
  harm: "outage",
  severity: "warning",
  item: "T58",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    above: {
      one: "{kind} {name} allows {own} connections, but global maxconn stops all sections at {common}, so the rest waits unseen in the kernel; raise the one in global, or write {common}.",
      many: "{subjects} sections ({name}) allow {own} connections each, but global maxconn stops all together at {common}, so the rest waits unseen in the kernel; raise the one in global, or write {common}.",
    },
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap(({ proxies, global }) => {
      const common = commonLimit(global);
      return proxies.flatMap((proxy) => {
        const { maxconn: own, binds } = proxy;
        if (!own || !common || binds.length === 0) return [];
        return [{ ...proxy, address: `${proxy.address}/maxconn`, own, common }];
      });
    }),

  judge({ kind, name, own, common }, { pass, fail }) {
    if (own.value <= Number(common.value)) return pass(own, common);
    return fail([own, common], "above", { kind, name, own, common }, causedBy(own));
  },
});

/** What is written in digits; what is not has a rule of its own, and 0 is HAProxy's own reckoning. */
function commonLimit({ lines }: Environment["haproxy"][number]["global"]) {
  const limit = lines.findLast(({ keyword }) => keyword === "maxconn")?.words[1];
  return limit && (limit.doubt || /^[1-9]\d*$/.test(limit.value)) ? limit : undefined;
}
