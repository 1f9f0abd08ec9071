import { defineRule, varnishDaemons } from "#rule";

/**
 * Say how much Varnish may keep.
 *
 * Without `-s` varnishd keeps 100 MB. That holds some thousand pages: a site with
 * images fills it in minutes, and from then on every new object throws another
 * out, so visitors wait for the application although there is a cache.
 *
 * The image is left alone: whoever starts it for a small site takes its 100 MB, and `VARNISH_SIZE` says more.
 *
 * Leave it off for a Varnish that only routes requests.
 *
 * @see https://varnish-cache.org/docs/trunk/reference/varnishd.html#storage-backend
 */
export default defineRule({
  title: "Varnish is told how much it may keep",
  fault: "Varnish keeps 100 MB and no more",
  harm: "outage",
  severity: "warning",
  item: "T47",
  needs: [varnishDaemons],
  onlySeen: true,
  messages: {
    none: "{who} has no -s, so Varnish keeps 100 MB and throws out the rest; write what the site needs, as in -s malloc,2G.",
  },

  subjects: ({ varnishDaemons }) =>
    varnishDaemons
      .filter(({ startedBy }) => startedBy.kind !== "image")
      .map((daemon) => ({ ...daemon, address: `${daemon.address}/storages` })),

  judge({ who, storages, program }, { pass, fail }) {
    const [first, ...more] = storages.items.filter(({ value }) => value.name !== "Transient");
    if (first) return pass(first, ...more);
    return fail({ ...program, ...(storages.doubt && { doubt: storages.doubt }) }, "none", { who });
  },
});
