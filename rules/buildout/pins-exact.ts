import { defineRule, is, none } from "#rule";

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

  judge({ versions, develop, checkouts, sections, span }, { pass, fail }) {
    const tools = ["zc-buildout", "setuptools", "distribute", "pip", "wheel"];
    const local = new Set([
      ...tools,
      ...develop.flatMap(({ canonicalName }) => canonicalName ?? []),
      ...[...(checkouts?.sources.keys() ?? [])].map((name) => name.toLowerCase().replaceAll(/[-_.]+/g, "-")),
    ]);
    // An empty pin lets the package of a develop folder through; which one that is may not be known here.
    const unnamed = develop.find(({ canonicalName }) => canonicalName === undefined)?.path;
    const items = [...versions.pins.values()].filter(({ canonicalName }) => !local.has(canonicalName));
    const mayBeLocal = ({ kind, name }: (typeof items)[number]) =>
      kind.value === "empty" && unnamed
        ? {
            kind: "unseen" as const,
            span: unnamed.span,
            message: `Which package ${unnamed.value} holds is not known here; it may be ${name}, which needs no pin.`,
          }
        : undefined;
    return none(
      { items, doubt: versions.doubt },
      (pin) => is(pin.kind, (kind) => kind === "empty" || kind === "range", pin.kind.doubt ?? mayBeLocal(pin)),
      {
        fail: ([first, ...others]) =>
          fail([first.at, ...others.map(({ at }) => at)], first.item.kind.value === "empty" ? "empty" : "range", {
            egg: first.item.name,
            value: first.item.value,
            count: 1 + others.length,
            all: versions.pins.size,
          }),
        // A list of a release holds exact pins; of any other layer that was not read nothing is known.
        pass: (hidden) => pass(sections.get(versions.section ?? "") ?? { span }, ...hidden),
      },
    );
  },
});
