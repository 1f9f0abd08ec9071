import { derived, defineRule, is, mayHold, none, shortList, type Environment } from "#rule";

/**
 * Pin every egg, recipe and extension to one version.
 *
 * What has no pin is the newest release of the day it was built: staging gets
 * another one than production, and nobody can build last month's state again.
 * Where picking is forbidden, the build stops at it instead.
 *
 * Judged is what the parts of a production root list, with their recipes and
 * the extensions; one exact pin in the versions section, or `==` in place,
 * does. Up to buildout 4.1.7 the pin has to be spelled as the package is
 * looked up: `factory-boy` for `factory_boy`. Packages of `develop` and
 * checkouts of mr.developer need none. What those depend on in turn is not in
 * the files: only buildout/picked-versions-forbidden covers it.
 *
 * A root without a single pin where picking is forbidden builds nothing: it is a
 * base that others extend, and theirs is to be audited.
 *
 * Leave it off where the whole list of versions is kept elsewhere.
 *
 * @see https://www.buildout.org/en/latest/topics/repeatability.html
 */
export default defineRule({
  title: "Every egg that is listed has one version",
  fault: "Eggs have no pin",
  harm: "outage",
  severity: "error",
  item: "T41",
  needs: ["buildout"],
  roles: ["production", "staging"],
  messages: {
    picked:
      "No exact pin names the version of {eggs} ({count} of the {all} listed eggs), so a build takes whatever is newest that day; add it to [{section}].",
    stops:
      "No exact pin names the version of {eggs} ({count} of the {all} listed eggs), and the build stops, as allow-picked-versions is false; add it to [{section}].",
    base: "No pin stands in the files of a build of {root}, which stops at its {all} listed eggs, as allow-picked-versions is false; audit the file that extends it, which names them.",
    off: "Pinning is switched off by an empty versions option, so a build takes the newest {eggs} of the day ({count} of the {all} listed eggs); name the section of versions.",
    spelling:
      "The pin {pin} does not count for {egg}, because buildout before 4.1.8 looks for {wanted}, and a build takes whatever is newest that day; write {wanted} in [{section}].",
    macro:
      "The pin of {egg} comes from a macro, over which buildout lays a range of its own, so a build takes whatever is newest; write it in [{section}] itself.",
  },

  subjects: ({ buildout }) => buildout.filter(({ production, parts }) => production && mayHold(parts)),

  judge(root, { pass, fail, unknown }) {
    const { parts, versions, isLocal, span, get } = root;
    const listed = listedEggs(root);
    const eggs = listed.filter(({ name }) => is(isLocal(name), Boolean).holds !== true);
    const doubt = parts.items.find((part) => part.eggs.doubt)?.eggs.doubt ?? parts.doubt;
    const isUnpinned = ({ text, name }: Egg) =>
      is(
        derived(text, () => !versions.pinned(name).value && !isLocal(name).value),
        Boolean,
      );
    return none({ items: eggs, doubt }, isUnpinned, {
      fail(found, at) {
        const { section, pins, lookedFor } = versions;
        const { name: egg, canonicalName } = found[0].item;
        const names = found.map(({ item: { name } }) => name);
        const counted = { eggs: shortList(names, NAMED), count: at.length, all: listed.length };
        if (section === undefined) return fail(at, "off", counted);
        const pin = pins.get(canonicalName);
        if (pin?.overlaid === true) return fail([...at, pin.value], "macro", { egg, section });
        if (pin?.version !== undefined)
          return fail([...at, pin.value], "spelling", { egg, section, pin: pin.name, wanted: lookedFor(egg) });
        const forbids = get("buildout", "allow-picked-versions")?.value;
        const stops = forbids && is(forbids, (value) => value === "false").holds === true;
        if (stops && pins.size === 0) return unknown(at, "base", { root: span.file.path, all: listed.length });
        return fail(at, stops ? "stops" : "picked", { ...counted, section });
      },
      pass: (hidden) => {
        const pins = eggs.flatMap(({ name }) => versions.pinOf(name)?.kind ?? []);
        const [pin = { span }, ...more] = [...pins, ...hidden];
        return pass(pin, ...more);
      },
    });
  },
});

type Root = Environment["buildout"][number];
type Egg = Root["extensions"][number];

const NAMED = 3;

/** Extensions, recipes and eggs, each once, that do not say their version themselves, nor the address of an archive. */
function listedEggs({ parts, extensions }: Root): readonly Egg[] {
  const listed = [...extensions, ...parts.items.flatMap(({ recipe, eggs }) => [recipe.requirement, ...eggs.items])];
  const byName = new Map(listed.map((egg) => [egg.canonicalName, egg]));
  return [...byName.values()].filter(({ exact, address }) => exact === undefined && !isArchive(address));
}

/** An archive never changes; `git+https://…` is whatever its branch holds. */
function isArchive(address: string | undefined): boolean {
  return address !== undefined && !/^(?:git|hg|svn|bzr)\+/i.test(address);
}
