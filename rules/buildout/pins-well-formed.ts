import { defineRule, is, none } from "#rule";

/**
 * Write pins as a bare version.
 *
 * A comment behind the version, `~=`, `= 1.0` or a word such as `latest` stops
 * the build as soon as the package is asked for, which may be months later on
 * the machine that has no cached egg.
 *
 * Buildout has no comments inside values: a comment needs a line of its own
 * that starts with `#` in the first column.
 *
 * Leave it off for forks of buildout that read more into a pin.
 *
 * @see https://www.buildout.org/en/latest/topics/repeatability.html
 */
export default defineRule({
  title: "Each pin can be read by buildout",
  fault: "The build stops at a pin that it cannot read",
  harm: "outage",
  severity: "error",
  item: "T41",
  needs: ["buildout"],
  roles: ["production", "staging"],
  messages: {
    comment:
      'The pin of {egg} is read as "{value}" with the comment in it, and the build stops; put the comment on its own line.',
    malformed:
      'The pin of {egg} is "{value}", and the build stops when it is needed; write a bare version such as 1.4.2.',
  },

  subjects: ({ buildout }) => buildout.filter(({ production, versions }) => production && versions.pins.size > 0),

  judge({ versions: { list, section }, parts, extensions, sections, span }, { pass, fail }) {
    // SlapOS builds with a fork that gives pins suffixes of its own.
    const forked = [...extensions, ...parts.items.map(({ recipe }) => recipe.requirement)].some(({ canonicalName }) =>
      canonicalName.startsWith("slapos"),
    );
    return none(forked ? { ...list, items: [] } : list, ({ kind }) => is(kind, (known) => known === "malformed"), {
      fail: ([{ item }], at) =>
        fail(at, /\s[#;]/.test(item.value.value) ? "comment" : "malformed", { egg: item.name, value: item.value }),
      pass: (hidden) => pass(sections.get(section ?? "") ?? { span }, ...hidden),
    });
  },
});
