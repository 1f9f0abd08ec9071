import { defineRule, derived, is, none, type Environment } from "#rule";

/**
 * Give each pin one version.
 *
 * An empty pin pins nothing, and a range still lets the build of today differ
 * from that of yesterday; both look like pins to whoever reads the list. So
 * does `zope.interface>=5`: buildout takes all before the `=` for the name.
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
      "The pin of {egg} is empty and pins nothing ({count} of the {all} pins are open); write the version that was tested.",
    range:
      "The pin of {egg} is the range {value}, which is open to releases nobody tested ({count} of the {all} pins are open); write one version.",
    misread:
      'Buildout reads this line as the pin of "{egg}", so it pins nothing ({count} of the {all} pins are open); write one version behind a single =.',
  },

  subjects: ({ buildout }) =>
    buildout.filter(({ production, versions }) => production && versions.pins.size + versions.misread.length > 0),

  judge({ versions, checkouts, isLocal, span }, { pass, fail }) {
    const sources = [...(checkouts?.sources.values() ?? [])].map(({ canonicalName }) => canonicalName);
    const left = new Set([...TOOLS, ...sources]);
    const misread = new Set(versions.misread);
    const { items, doubt } = versions.list;
    const pins = items.filter((pin) => !left.has(pin.canonicalName) && is(isLocal(pin.name), Boolean).holds !== true);
    // An empty pin lets the package of a develop folder through.
    const isOpen = (pin: Pin) =>
      is(
        derived(pin.kind, () => {
          const kind = pin.kind.value;
          return misread.has(pin) || kind === "range" || (kind === "empty" && !isLocal(pin.name).value);
        }),
        Boolean,
      );
    return none({ items: [...pins, ...misread], doubt }, isOpen, {
      fail([{ item }], at) {
        const counted = { egg: item.name, count: at.length, all: items.length + misread.size };
        if (misread.has(item)) return fail(at, "misread", counted);
        return item.kind.value === "empty"
          ? fail(at, "empty", counted)
          : fail(at, "range", { ...counted, value: item.value });
      },
      pass(hidden, clear) {
        const [first = { span }, ...others] = [...clear.slice(0, SHOWN), ...hidden];
        return pass(first, ...others);
      },
    });
  },
});

type Pin = Environment["buildout"][number]["versions"]["list"]["items"][number];

const TOOLS = ["zc-buildout", "setuptools", "distribute", "pip", "wheel"];

const SHOWN = 3;
