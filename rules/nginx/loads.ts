import { causedBy, defineRule, loading, refusalIn } from "#rule";

/**
 * Keep a configuration that nginx loads.
 *
 * nginx reads its files as a whole: one missing semicolon, one directive in the
 * wrong block, one name that leads nowhere, and it does not start. A running
 * nginx goes on with what it has, so the fault shows at the next reload, upgrade
 * or reboot, when nobody looks for it. `nginx -t` says so on the host; here it
 * shows before that.
 *
 * Where no version is declared, the one that the checkout runs as an image or
 * compiles counts; else the newest stable release. What the host has to bring
 * (certificates, users, names that resolve) is not judged. A directive that no
 * module of nginx's own has may be one of another module, and is asked about.
 *
 * Leave it off for files that something else makes into configurations.
 *
 * @see https://nginx.org/en/docs/switches.html
 */
export default defineRule({
  title: "nginx loads its configuration",
  fault: "nginx does not start with this configuration",
  harm: "outage",
  severity: "error",
  item: "T22",
  needs: ["nginx", loading],
  messages: {
    refused: {
      one: "{what}, so nginx does not start; {remedy}.",
      many: "{what}, so nginx starts with none of these {subjects} lines; {remedy}.",
    },
    assumed: {
      one: "{what}, so nginx does not start; {remedy}. {note}.",
      many: "{what}, so nginx starts with none of these {subjects} lines; {remedy}. {note}.",
    },
    piece: {
      one: "The main file that includes this piece is not in the checkout, so whether nginx loads it is not known; add its nginx.conf.",
      many: "The main files that include these {subjects} pieces are not in the checkout, so whether nginx loads them is not known; add their nginx.conf.",
    },
    open: "{what}, and nginx starts with it only where such a module is loaded; {remedy}.",
  },

  subjects: ({ nginx, loading }) => {
    const pieces = new Set(nginx.filter(({ context }) => context === "pieces").map(({ address }) => address));
    return loading.of("nginx", nginx).map((loaded) => ({ ...loaded, isPiece: pieces.has(loaded.address) }));
  },

  judge({ span, problem, doubt, isPiece }, { pass, fail, unknown }) {
    if (!problem && isPiece) return unknown({ span }, "piece", {}, causedBy("no main file"));
    if (!problem) return { ...pass({ span, doubt }), restsOn: "absence" };
    const [at, ...also] = [problem.span, ...(problem.also ?? [])].map((place) => ({ span: place }));
    const places = [at ?? { span }, ...also] as const;
    const { note, ...refusal } = refusalIn(problem);
    if (problem.kind !== "refused") return unknown(places, "open", refusal);
    // A file, its template and their copies have one habit.
    const habit = refusal.what.includes(" was last taken by ") ? [causedBy(refusal.what)] : [];
    return note === ""
      ? fail(places, "refused", refusal, ...habit)
      : fail(places, "assumed", { ...refusal, note }, ...habit);
  },
});
