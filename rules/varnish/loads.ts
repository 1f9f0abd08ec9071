import { causedBy, defineRule, loading, refusalIn } from "#rule";

/**
 * Keep VCL that Varnish loads.
 *
 * Varnish compiles its VCL when it starts and when it is told to reload. One missing
 * semicolon, one word of Varnish 3, one name that nothing declares, and it refuses all
 * of it: a running Varnish goes on with what it has, and the fault shows at the next
 * restart, upgrade or reboot, when the site is down until somebody finds it.
 * `varnishd -C -f` says so on the host; here it shows before that.
 *
 * Where no version is declared, the one that the checkout runs as an image or compiles
 * counts; else the newest. What the host has to bring (names that resolve, modules,
 * sockets) is not judged, and neither are functions of modules that are not Varnish's own.
 *
 * Leave it off for files that something else makes into VCL.
 *
 * @see https://varnish-cache.org/docs/trunk/reference/vcl.html
 */
export default defineRule({
  title: "Varnish loads its VCL",
  fault: "Varnish does not start with this VCL",
  harm: "outage",
  severity: "error",
  item: "T22",
  needs: ["varnish", loading],
  messages: {
    refused: "{what}, so Varnish does not start; {remedy}.",
    former: {
      one: "{what}, so Varnish does not start; {remedy}.",
      many: "{subjects} files are VCL of Varnish 2 or 3 ({word}), which no Varnish since 4.0 loads; rewrite them for vcl 4.1, or keep them out of the audit.",
    },
    assumed: "{what}, so Varnish does not start; {remedy}. {note}.",
    piece: {
      one: "The VCL that includes this piece is not in the checkout, so whether Varnish loads it is not known; add it.",
      many: "The VCL that includes these {subjects} pieces is not in the checkout, so whether Varnish loads them is not known; add it.",
    },
  },

  subjects: ({ varnish, loading }) => {
    const pieces = new Set(varnish.filter(({ context }) => context === "piece").map(({ address }) => address));
    const documents = varnish.map((document) => ({ ...document, doubt: document.doubt ?? document.filledIn }));
    return loading.of("varnish", documents).map((loaded) => ({ ...loaded, isPiece: pieces.has(loaded.address) }));
  },

  judge({ span, problem, doubt, isPiece }, { pass, fail, unknown }) {
    if (!problem && isPiece) return unknown({ span }, "piece", {}, causedBy("no VCL includes it"));
    if (!problem) return { ...pass({ span, doubt }), restsOn: "absence" };
    const [at, ...also] = [problem.span, ...(problem.also ?? [])].map((place) => ({ span: place }));
    const places = [at ?? { span }, ...also] as const;
    const { note, ...refusal } = refusalIn(problem);
    const [, word] = /^(.+) is VCL of Varnish 2 or 3/.exec(problem.message) ?? [];
    if (word !== undefined) return fail(places, "former", { ...refusal, word }, causedBy("VCL of before Varnish 4"));
    return note === "" ? fail(places, "refused", refusal) : fail(places, "assumed", { ...refusal, note });
  },
});
