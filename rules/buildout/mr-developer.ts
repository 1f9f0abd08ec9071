import { causedBy, defineRule } from "#rule";

/**
 * Build production of releases, without mr.developer.
 *
 * A checkout is whatever its branch holds when the build runs. It has no
 * version to name in a ticket, needs the code host to be up, and a build that
 * half-updates it leaves a mixture in production.
 *
 * Passes when the extension is absent, or loaded with nothing in
 * `auto-checkout`. Checkouts that all name a revision or a tag build the same each
 * time, but are still no releases: keep a waiver for them.
 *
 * Leave it off for development roots; they are not judged.
 *
 * @see https://pypi.org/project/mr.developer/
 */
export default defineRule({
  title: "Production is built of releases, without mr.developer",
  fault: "Production is built of checkouts, not of releases",
  harm: "outage",
  severity: "error",
  item: "T44",
  needs: ["buildout"],
  roles: ["production", "staging"],
  messages: {
    checkout:
      "A build of {root} checks out {source} ({moving} of {count} active sources have no fixed revision); release the package and pin it.",
    fixed:
      "A build of {root} checks out {source} (active sources: {count}) at a fixed revision, but not a release; release the package and pin it.",
    unnamed:
      "A build of {root} loads mr.developer and checks out {source}, which no sources section here describes; release the package and pin it.",
  },

  subjects: ({ buildout }) => buildout.filter(({ production }) => production),

  judge({ root: { path: root }, checkouts, get, unset }, { pass, fail }) {
    if (!checkouts) return pass(get("buildout", "extensions")?.value ?? unset("buildout", "extensions"));
    const { active, autoCheckout, extension, alwaysCheckout } = checkouts;
    const [first] = active;
    const [named] = autoCheckout;
    if (!named) return pass(extension, get("buildout", "auto-checkout")?.value ?? unset("buildout", "auto-checkout"));
    if (!first && named.value === "*") return pass(extension, named);
    if (!first) return fail([named, extension], "unnamed", { root, source: named }, causedBy(named));
    const moving = active.filter(
      ({ kind, options }) =>
        kind !== "fs" && !/^(?:[0-9a-f]{7,40}|v?\d+(?:\.\w+)+|\d+)$/i.test(options.get("rev") ?? ""),
    );
    const isFixed = moving.length === 0 && alwaysCheckout?.value.trim() !== "force";
    const word = autoCheckout.find(({ value }) => value === (moving[0] ?? first).name || value === "*") ?? named;
    return fail(
      [word, extension, (moving[0] ?? first).line],
      isFixed ? "fixed" : "checkout",
      {
        root,
        source: (moving[0] ?? first).name,
        count: active.length,
        moving: moving.length,
      },
      causedBy(word),
    );
  },
});
