import { defineRule, sharedRoots, type SharedRoot } from "#rule";

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
  severity: "error",
  item: "T39",
  reads: ["buildout"],
  messages: {
    compiles: "Part {part} of {roots} compiles software by {recipe} (parts that compile: {count}); install a package of the system instead.",
  },

  subjects({ buildout, role }) {
    const judged = role === "development" ? [] : buildout.filter(({ production, parts }) => production && parts.length > 0);
    return sharedRoots(judged, ({ parts }) => compiling(parts).map(({ recipe }) => recipe.text));
  },

  judge({ parts, roots, get, span }, { pass, fail }) {
    const [first, ...others] = compiling(parts);
    if (!first) return pass(get("buildout", "parts")?.value ?? span);
    return fail([first.recipe.text, ...others.map(({ recipe }) => recipe.text)], "compiles", { part: first.name, roots, recipe: first.recipe.text, count: 1 + others.length });
  },
});

const COMPILERS: ReadonlySet<string> = new Set(["zc-recipe-cmmi", "hexagonit-recipe-cmmi", "slapos-recipe-cmmi", "gocept-cmmi", "plone-recipe-haproxy", "z3c-recipe-staticlxml", "collective-recipe-ruby"]);

function compiling(parts: SharedRoot["parts"]): SharedRoot["parts"] {
  return parts.filter(({ recipe: { requirement: { canonicalName }, entry } }) => COMPILERS.has(canonicalName) || (canonicalName === "plone-recipe-varnish" && entry === "build") || (canonicalName === "zc-recipe-egg" && entry === "custom"));
}
