import { defineRule } from "#rule";

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

  subjects: ({ buildout }) =>
    buildout.filter(
      ({ production, parts, partsDoubt }) => production && (parts.length > 0 || partsDoubt !== undefined),
    ),

  judge({ parts, partsDoubt, extensions, develop, checkouts, versions, span }, { pass, fail }) {
    const local = new Set([
      ...develop.map(({ canonicalName }) => canonicalName),
      ...(checkouts?.active ?? []).map(({ name }) => name.toLowerCase().replaceAll(/[-_.]+/g, "-")),
    ]);
    // A folder whose package has no name here may hold any of them; so may a checkout that is not named in the files.
    const unnamed = develop.find(({ canonicalName }) => canonicalName === undefined)?.path;
    const listed = [...extensions, ...parts.flatMap(({ recipe, eggs }) => [recipe.requirement, ...eggs])];
    const eggs = [...new Map(listed.map((egg) => [egg.canonicalName, egg])).values()].filter(
      ({ canonicalName, exact }) => exact === undefined && !local.has(canonicalName),
    );
    const looked = eggs.map((egg) => ({ egg, pin: versions.pins.get(egg.canonicalName) }));
    const unpinned = looked
      .filter(({ pin }) => pin?.kind.value !== "exact")
      .map(({ egg, pin }) => {
        const doubt =
          egg.text.doubt ??
          pin?.value.doubt ??
          (pin ? undefined : versions.unset(egg.canonicalName).doubt) ??
          (unnamed && {
            kind: "unseen" as const,
            span: unnamed.span,
            message: `Which package ${unnamed.value} holds is not known here; it may be ${egg.name}.`,
          });
        return { ...egg.text, value: egg.name, ...(doubt && { doubt }) };
      });
    const certain = unpinned.filter(({ doubt }) => !doubt);
    const [first, ...others] = certain.length > 0 ? certain : unpinned;
    if (first)
      return fail([first, ...others], versions.section === undefined ? "off" : "unpinned", {
        egg: first,
        count: certain.length > 0 ? certain.length : unpinned.length,
        all: looked.length,
        section: versions.section ?? "versions",
      });
    const unread = parts
      .flatMap(({ section }) => section.options.get("eggs")?.value ?? [])
      .filter(({ doubt }) => doubt);
    const [place = { span }, ...more] = [
      ...looked.flatMap(({ pin }) => pin?.value ?? []),
      ...unread,
      ...(partsDoubt ? [{ span: partsDoubt.span, doubt: partsDoubt }] : []),
    ];
    return pass(place, ...more);
  },
});
