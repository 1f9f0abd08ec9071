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

  judge: ({ root, parts, get, span }, { pass, fail, unknown }) =>
    none(parts, compiles, {
      fail: ([{ item, at }], places) => {
        const { name: part, recipe } = item;
        const data = { part, root: root.path, recipe: recipe.text, count: places.length };
        return fail(places, "compiles", data, causedBy(at));
      },
      pass: (hidden) => {
        const open = parts.items.find((part) => archiveOf(part));
        const archive = open && archiveOf(open);
        if (!archive) return pass(get("buildout", "parts")?.value ?? { span }, ...hidden);
        const recipe = open.recipe.text;
        const data = { part: open.name, root: root.path, recipe, archive: archive.value.replace(/^.*\//, "") };
        return unknown([recipe, archive], "perhaps", data);
      },
    }),
});

type Part = Environment["buildout"][number]["parts"]["items"][number];
type Option = NonNullable<ReturnType<Part["section"]["options"]["get"]>>;

const COMPILERS: ReadonlySet<string> = new Set([
  "plone-recipe-haproxy",
  "z3c-recipe-staticlxml",
  "collective-recipe-ruby",
]);

function compiles(part: Part): Claim {
  const { text, requirement, entry } = part.recipe;
  const byName = is(text, () => isCompiler(requirement.canonicalName, entry));
  return any(byName, ...optionClaims(part), ...commandClaims(part));
}

/** Recipes around configure and make are called after them: `zc.recipe.cmmi`, `hexagonit.recipe.cmmi`. */
function isCompiler(name: string, entry: string): boolean {
  return (
    COMPILERS.has(name) ||
    /(?:^|-)cmmi(?:$|-)/.test(name) ||
    (name === "plone-recipe-varnish" && entry === "build") ||
    (name === "zc-recipe-egg" && entry === "custom")
  );
}

/** A recipe of any name that is told how to call configure and make calls them. */
function optionClaims({ section: { options }, knownRecipe }: Part): readonly Claim[] {
  if (knownRecipe) return [];
  return ["configure-command", "configure-options", "make-targets", "make-options", "make-binary"].flatMap((name) => {
    const value = options.get(name)?.value;
    return value && options.has("url") ? [is(value, (text) => text.trim() !== "")] : [];
  });
}

/** What recipes such as `plone.recipe.command` and `collective.recipe.cmd` run. */
function commandClaims({ recipe: { requirement }, section: { options } }: Part): readonly Claim[] {
  if (!/-(?:command|cmd|shell)$/.test(requirement.canonicalName)) return [];
  return ["command", "update-command", "cmds"].flatMap((name) => {
    const option = options.get(name);
    return option ? [runsCompiler(option)] : [];
  });
}

/** A reference within a command, such as a folder, changes nothing about what runs; one in the place of the program may. */
function runsCompiler({ raw, lines }: Option): Claim {
  const written = is(raw, holdsCompiler);
  if (written.holds !== false) return written;
  const isOpen = is(raw, (text) => commandsOf(text).some((command) => /^\$\{[^}]*\}(?:\s|$)/.test(command)));
  return isOpen.holds === false ? written : any(written, ...lines.map((line) => is(line, holdsCompiler)));
}

/** Whether shell runs configure, a compiler, or make for a program; `make docs` may do anything. */
function holdsCompiler(text: string): boolean {
  return commandsOf(text).some((command) => COMMAND.test(command));
}

const COMMAND = /^(?:\S*\/configure|gcc|g\+\+|cc|cmake|g?make(?=$|\s+(?:-\S+\s*)*(?:$|all\b|install\b)))(?:\s|$)/;

function commandsOf(text: string): readonly string[] {
  return text
    .split(/&&|\|\||[;|()\n]/)
    .map((command) => command.trim().replace(/^(?:\w+=\S*\s+|sudo\s+|time\s+)*/, ""));
}

/** The archive that a recipe gets of which nothing is known. */
function archiveOf({ knownRecipe, recipe: { requirement }, section: { options } }: Part) {
  const url = options.get("url")?.value;
  if (!url || knownRecipe || /download|template/.test(requirement.canonicalName)) return undefined;
  return /\.(?:tar(?:\.\w+)?|tgz|tbz2?|txz)$/.test(url.value.trim()) ? url : undefined;
}
