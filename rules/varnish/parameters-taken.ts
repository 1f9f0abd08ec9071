import { defineRule, formatVarnish, startingVarnish } from "#rule";

/**
 * Give varnishd a command line that it starts with.
 *
 * varnishd reads its options and parameters before anything else and ends at
 * the first that it does not take: a parameter that the installed release has
 * dropped, a `thread_pool_max` below the `thread_pool_min` that holds by then
 * (100 where none stands before it), `-b` beside `-f`. A running Varnish does
 * not notice; the site is gone at the next restart or upgrade.
 *
 * Parameters are judged for the release that the checkout compiles, installs or
 * runs as an image, else for the newest one. One that Varnish itself never had
 * may be Varnish Enterprise's, and is asked about.
 *
 * @see https://varnish-cache.org/docs/trunk/reference/varnishd.html
 */
export default defineRule({
  title: "varnishd takes its options and parameters",
  fault: "varnishd ends at its own command line",
  harm: "outage",
  severity: "error",
  item: "T22",
  needs: [startingVarnish],
  onlySeen: true,
  messages: {
    refused: "In {who}, {what}, so varnishd does not start; {remedy}.",
    dated: "In {who}, {what}, so Varnish {release} does not start; {remedy}.",
    perhaps: "In {who}, {what}, with which varnishd starts in another release or build only; {remedy}.",
  },

  subjects: ({ startingVarnish }) => startingVarnish,

  judge({ who, program, options, faults, target, parameters, storages, open }, { pass, fail, unknown }) {
    const fault = faults.find(({ holds }) => holds !== "perhaps") ?? faults[0];
    const release = formatVarnish(target.release);
    if (!fault) {
      const [last] = options.slice(-1);
      const doubt = open ?? parameters.doubt ?? storages.doubt;
      return pass({ ...program, ...(doubt && { doubt }) }, ...(last ? [last.word] : []));
    }
    const { place, what, remedy, holds } = fault;
    if (holds === "always") return fail(place, "refused", { who, what, remedy });
    if (holds === "here") return fail(place, "dated", { who, what, release, remedy });
    return unknown(place, "perhaps", { who, what, remedy });
  },
});
