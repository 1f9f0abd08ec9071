import { defineRule, derived, is, none, type Environment } from "#rule";

/**
 * Give each pin one version.
 *
 * An empty pin pins nothing, and a range still lets the build of today differ
 * from that of yesterday; both look like pins to whoever reads the list.
 *
 * Empty pins that let a package of `develop` or a checkout through are meant
 * so. The tools of the build itself (zc.buildout, setuptools, pip, wheel) are
 * often pinned where the virtualenv is made and are left alone.
 *
 * Leave it off in a list of versions that other projects build upon.
 *
 * @see https://www.buildout.org/en/latest/topics/repeatability.html
 */
export default defineRule({
  title: "Each pin names one version",
  fault: "Pins let more than one version in",
  harm: "outage",
  severity: "warning",
  item: "T41",
  needs: ["buildout"],
  roles: ["production", "staging"],
  messages: {
    empty:
      "The pin of {egg} is empty and pins nothing ({count} of {all} pins are open); write the version that was tested.",
    range:
      "The pin of {egg} is the range {value}, which is open to releases nobody tested ({count} of {all} pins are open); write one version.",
  },

  subjects: ({ buildout }) => buildout.filter(({ production, versions }) => production && versions.pins.size > 0),

  judge({ versions, checkouts, isLocal, sections, span }, { pass, fail }) {
    const sources = [...(checkouts?.sources.values() ?? [])].map(({ canonicalName }) => canonicalName);
    const left = new Set([...TOOLS, ...sources]);
    const { items, doubt } = versions.list;
    const pins = items.filter((pin) => !left.has(pin.canonicalName) && is(isLocal(pin.name), Boolean).holds !== true);
    // An empty pin lets the package of a develop folder through.
    const isOpen = ({ kind, name }: Pin) =>
      is(
        derived(kind, () => kind.value === "range" || (kind.value === "empty" && !isLocal(name).value)),
        Boolean,
      );
    return none({ items: pins, doubt }, isOpen, {
      fail: ([{ item }], at) =>
        fail(at, item.kind.value === "empty" ? "empty" : "range", {
          egg: item.name,
          value: item.value,
          count: at.length,
          all: items.length,
        }),
      // A list of a release holds exact pins; of any other layer that was not read nothing is known.
      pass: (hidden) => pass(sections.get(versions.section ?? "") ?? { span }, ...hidden),
    });
  },
});

type Pin = Environment["buildout"][number]["versions"]["list"]["items"][number];

const TOOLS = ["zc-buildout", "setuptools", "distribute", "pip", "wheel"];
