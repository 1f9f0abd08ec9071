import { defineRule, varnishDaemons } from "#rule";

/**
 * Bound what Varnish keeps in memory.
 *
 * `-s malloc` without a size takes whatever the site has to offer: the process
 * grows for days until the kernel ends it, usually at the busiest hour, and the
 * cache is empty when the visitors need it. Write a size, and leave the host
 * twice of it: objects have heads, and the allocator has holes.
 *
 * Without `-s` varnishd keeps 100 MB, which is bounded; a larger site throws
 * pages out as fast as it fetches them.
 *
 * @see https://varnish-cache.org/docs/trunk/users-guide/storage-backends.html
 */
export default defineRule({
  title: "Varnish's storage has a size",
  fault: "Varnish grows until the kernel ends it",
  harm: "outage",
  severity: "error",
  item: "T47",
  needs: [varnishDaemons],
  onlySeen: true,
  messages: {
    unbounded:
      "Storage {name} of {who} has no size, so Varnish grows until the kernel ends it; write a size, as in -s malloc,2G.",
  },

  subjects: ({ varnishDaemons }) =>
    varnishDaemons.map((daemon) => ({ ...daemon, address: `${daemon.address}/storage` })),

  judge({ who, storages, program }, { pass, fail }) {
    const held = storages.items.filter(({ value }) => isMemory(value.kind) && value.name !== "Transient");
    const endless = held.find(({ value }) => value.bytes === undefined);
    if (!endless)
      return pass(
        storages.items[0] ?? { ...program, ...(storages.doubt && { doubt: storages.doubt }) },
        ...storages.items,
      );
    return fail(endless, "unbounded", { who, name: endless.value.name });
  },
});

function isMemory(kind: string): boolean {
  return kind === "malloc" || kind === "umem";
}
