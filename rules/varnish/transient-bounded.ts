import { causedBy, defineRule, varnishDaemons } from "#rule";

/**
 * Bound what Varnish keeps for seconds, too.
 *
 * What is passed, what lives for less than ten seconds and what waits to be sent
 * lies in a storage of its own, Transient, which has no bound unless a line sets
 * one. Many large downloads that are not cached fill the memory beside a cache
 * that is well within its size.
 *
 * Leave it off where nothing large passes through: with a bound that is too small
 * responses break off.
 *
 * @see https://varnish-cache.org/docs/trunk/users-guide/storage-backends.html#transient-storage
 */
export default defineRule({
  title: "Varnish's transient storage has a size",
  fault: "What Varnish passes on may fill the memory",
  harm: "outage",
  severity: "info",
  item: "T47",
  needs: [varnishDaemons],
  onlySeen: true,
  messages: {
    unbounded: {
      one: "{who} sets no bound for what is passed or lives for seconds; add -s Transient=malloc,256M, or more where downloads pass.",
      many: "{subjects} Varnishes ({who}) set no bound for what is passed or lives for seconds; add -s Transient=malloc,256M, or more where downloads pass.",
    },
  },

  subjects: ({ varnishDaemons }) =>
    varnishDaemons
      .filter(({ storages }) => storages.items.length > 0)
      .map((daemon) => ({ ...daemon, address: `${daemon.address}/transient` })),

  judge({ who, storages, program }, { pass, fail }) {
    const transient = storages.items.find(({ value }) => value.name === "Transient");
    const bound = transient?.value.bytes === undefined ? undefined : transient;
    if (bound) return pass(bound);
    const place = transient ?? { ...program, ...(storages.doubt && { doubt: storages.doubt }) };
    return fail(place, "unbounded", { who }, causedBy(place));
  },
});
