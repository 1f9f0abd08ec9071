import { defineRule, derived, is, mayHold, none, type Environment } from "#rule";

/**
 * Pin every egg, recipe and extension to one version.
 *
 * What has no pin is the newest release of the day it was built: staging gets
 * another one than production, and nobody can build last month's state again.
 *
 * Judged is what the parts of a production root list, with their recipes and
 * the extensions; one exact pin in the versions section, or `==` in place,
 * does. Packages of `develop` and checkouts of mr.developer need none. What
 * those depend on in turn is not in the files: only
 * buildout/picked-versions-forbidden covers it.
 *
 * Leave it off where the whole list of versions is kept elsewhere.
 *
 * @see https://www.buildout.org/en/latest/topics/repeatability.html
 */
export default defineRule({
  title: "Every egg that is listed has one version",
  fault: "Eggs without a pin are whatever is newest on the day of the build",
  harm: "outage",
  severity: "error",
  item: "T41",
  needs: ["buildout"],
  roles: ["production", "staging"],
  messages: {
    unpinned:
      "{egg} ({count} of {all} are so) has no exact pin and is whatever is newest on the day of the build; add it to [{section}].",
    off: "Pinning is switched off by an empty versions option, and {egg} ({count} of {all} are so) is whatever is newest; name the section of versions.",
  },

  subjects: ({ buildout }) => buildout.filter(({ production, parts }) => production && mayHold(parts)),

  judge(root, { pass, fail }) {
    const { parts, versions, isLocal, span } = root;
    const eggs = listedEggs(root).filter(({ name }) => is(isLocal(name), Boolean).holds !== true);
    const doubt = parts.items.find((part) => part.eggs.doubt)?.eggs.doubt ?? parts.doubt;
    const isUnpinned = ({ text, name, canonicalName }: Egg) =>
      is(
        derived(text, () => !versions.pinned(canonicalName).value && !isLocal(name).value),
        Boolean,
      );
    return none({ items: eggs, doubt }, isUnpinned, {
      fail: ([{ item }], at) =>
        fail(at, versions.section === undefined ? "off" : "unpinned", {
          egg: item.name,
          count: at.length,
          all: eggs.length,
          section: versions.section ?? "versions",
        }),
      pass: (hidden) => {
        const pins = eggs.flatMap(({ canonicalName }) => versions.pins.get(canonicalName)?.value ?? []);
        const [pin = { span }, ...more] = [...pins, ...hidden];
        return pass(pin, ...more);
      },
    });
  },
});

type Root = Environment["buildout"][number];
type Egg = Root["extensions"][number];

/** Extensions, recipes and eggs, each once, that do not say their version themselves. */
function listedEggs({ parts, extensions }: Root): readonly Egg[] {
  const listed = [...extensions, ...parts.items.flatMap(({ recipe, eggs }) => [recipe.requirement, ...eggs.items])];
  const byName = new Map(listed.map((egg) => [egg.canonicalName, egg]));
  return [...byName.values()].filter(({ exact }) => exact === undefined);
}
