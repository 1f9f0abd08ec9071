import { defineRule, is, none } from "#rule";

/**
 * Write pins as a bare version.
 *
 * `~=`, `= 1.0` or a word such as `latest` stops the build as soon as the
 * package is asked for, which may be months later on the machine that has no
 * cached egg. A comment behind the version does since buildout 3.0.
 *
 * Buildout has no comments inside values: a comment needs a line of its own
 * that starts with `#` in the first column. Before 3.0 it dropped them from
 * pins, and took versions such as `acme-1.0`, which newer setuptools refuse.
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
    suspect:
      'The pin of {egg} is "{value}", at which a build by zc.buildout 3.0 or newer may stop; a bare version, or a pin of an older zc.buildout, would settle it.',
  },

  subjects: ({ buildout }) => buildout.filter(({ production, versions }) => production && versions.pins.size > 0),

  judge({ versions: { list }, parts, extensions, span }, { pass, fail, unknown }) {
    // SlapOS builds with a fork that gives pins suffixes of its own.
    const forked = [...extensions, ...parts.items.map(({ recipe }) => recipe.requirement)].some(({ canonicalName }) =>
      canonicalName.startsWith("slapos"),
    );
    const suspect = list.items.find(({ kind }) => is(kind, (known) => known === "suspect").holds === true);
    return none(list, ({ kind }) => is(kind, (known) => known === "malformed" && !forked), {
      fail: ([{ item }], at) =>
        fail(at, /\s[#;]/.test(item.value.value) ? "comment" : "malformed", { egg: item.name, value: item.value }),
      pass(hidden, clear) {
        if (suspect && !forked) return unknown(suspect.kind, "suspect", { egg: suspect.name, value: suspect.value });
        const [first = { span }, ...others] = [...clear.slice(0, SHOWN), ...hidden];
        return pass(first, ...others);
      },
    });
  },
});

const SHOWN = 3;
