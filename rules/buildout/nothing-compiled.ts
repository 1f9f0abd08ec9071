import { causedBy, defineRule, is, mayHold, none, type Environment } from "#rule";

/**
 * Compile nothing with buildout.
 *
 * A part that compiles a server takes minutes, needs compilers and headers on
 * the production host, and cuts the program off from the system's security
 * updates. Buildout is there to set up the Python environment; servers and
 * libraries come as packages.
 *
 * Judged are the recipes that run configure and make, or build a C extension
 * or a server from its sources.
 *
 * Leave it off where the build runs once on a build host and its result is
 * shipped.
 *
 * @see https://pypi.org/project/zc.recipe.cmmi/
 */
export default defineRule({
  title: "Buildout compiles no software",
  fault: "Buildout compiles software that nobody updates",
  harm: "exposure",
  severity: "error",
  item: "T39",
  needs: ["buildout"],
  roles: ["production", "staging"],
  messages: {
    compiles:
      "Part {part} of {root} compiles software by {recipe} (parts that compile: {count}); install a package of the system instead.",
  },

  subjects: ({ buildout }) => buildout.filter(({ production, parts }) => production && mayHold(parts)),

  judge: ({ root, parts, get, span }, { pass, fail }) =>
    none(parts, (part) => is(part.recipe.text, () => compiles(part)), {
      fail: ([{ item }], at) => {
        const recipe = item.recipe.text;
        return fail(at, "compiles", { part: item.name, root: root.path, recipe, count: at.length }, causedBy(recipe));
      },
      pass: (hidden) => pass(get("buildout", "parts")?.value ?? { span }, ...hidden),
    }),
});

const COMPILERS: ReadonlySet<string> = new Set([
  "zc-recipe-cmmi",
  "hexagonit-recipe-cmmi",
  "slapos-recipe-cmmi",
  "gocept-cmmi",
  "plone-recipe-haproxy",
  "z3c-recipe-staticlxml",
  "collective-recipe-ruby",
]);

function compiles({
  recipe: {
    requirement: { canonicalName },
    entry,
  },
}: Environment["buildout"][number]["parts"]["items"][number]): boolean {
  return (
    COMPILERS.has(canonicalName) ||
    (canonicalName === "plone-recipe-varnish" && entry === "build") ||
    (canonicalName === "zc-recipe-egg" && entry === "custom")
  );
}
