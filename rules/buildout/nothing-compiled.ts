import { defineRule } from "#rule";

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
    compiles: "Part {part} compiles software by {recipe} ({count} of {all} parts do); install a package of the system instead.",
  },

  subjects: ({ buildout, role }) => (role === "development" ? [] : buildout.filter(({ production, parts }) => production && parts.length > 0)),

  judge({ parts, get, span }, { pass, fail }) {
    const compilers = ["zc-recipe-cmmi", "hexagonit-recipe-cmmi", "slapos-recipe-cmmi", "gocept-cmmi", "plone-recipe-haproxy", "z3c-recipe-staticlxml", "collective-recipe-ruby"];
    const compiling = parts.filter(({ recipe: { requirement, entry } }) => compilers.includes(requirement.canonicalName) || (requirement.canonicalName === "plone-recipe-varnish" && entry === "build") || (requirement.canonicalName === "zc-recipe-egg" && entry === "custom"));
    const [first, ...others] = compiling;
    if (!first) return pass(get("buildout", "parts")?.value ?? span);
    return fail([first.recipe.text, ...others.map(({ recipe }) => recipe.text)], "compiles", { part: first.name, recipe: first.recipe.text, count: compiling.length, all: parts.length });
  },
});
