import { any, causedBy, defineRule, is, mayHold, none, type Claim, type Environment } from "#rule";

/**
 * Compile nothing with buildout.
 *
 * A part that compiles a server takes minutes, needs compilers and headers on
 * the production host, and cuts the program off from the system's security
 * updates. Buildout is there to set up the Python environment; servers and
 * libraries come as packages.
 *
 * Judged are the recipes that run configure and make, or build a C extension
 * or a server from its sources, and the commands that a part runs. Of a recipe
 * that is not known and takes an archive, nobody can tell whether it builds it.
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
    perhaps:
      "Part {part} of {root} gives the archive {archive} to {recipe}, which may compile it; what the recipe does would settle it.",
  },

  subjects: ({ buildout }) => buildout.filter(({ production, parts }) => production && mayHold(parts)),

  judge: ({ root, parts, span }, { pass, fail, unknown }) =>
    none(parts, compiles, {
      fail: ([{ item, at }], places) => {
        const { name: part, recipe } = item;
        const data = { part, root: root.path, recipe: recipe.text, count: places.length };
        return fail(places, "compiles", data, causedBy(at));
      },
      pass: (hidden, clear) => {
        const open = parts.items.find((part) => archiveOf(part));
        const archive = open && archiveOf(open);
        const [first = { span }, ...others] = [...clear.slice(0, SHOWN), ...hidden];
        if (!archive) return pass(first, ...others);
        const recipe = open.recipe.text;
        const data = { part: open.name, root: root.path, recipe, archive: archive.value.replace(/^.*\//, "") };
        return unknown([recipe, archive], "perhaps", data);
      },
    }),
});

type Part = Environment["buildout"][number]["parts"]["items"][number];

/** Recipes that a pass shows. */
const SHOWN = 5;

function compiles({ compilers: [recipe, ...others] }: Part): Claim {
  return any(is(recipe, Boolean), ...others.map((other) => is(other, Boolean)));
}

/** The archive that a recipe gets of which nothing is known. */
function archiveOf({ knownRecipe, recipe: { requirement }, section: { options } }: Part) {
  const url = options.get("url")?.value;
  if (!url || knownRecipe || /download|template/.test(requirement.canonicalName)) return undefined;
  return /\.(?:tar(?:\.\w+)?|tgz|tbz2?|txz)$/.test(url.value.trim()) ? url : undefined;
}
