import { defineRule } from "#rule";

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
  severity: "error",
  item: "T41",
  reads: ["buildout"],
  messages: {
    comment: "The pin of {egg} is read as \"{value}\" with the comment in it, and the build stops; put the comment on its own line.",
    malformed: "The pin of {egg} is \"{value}\", and the build stops when it is needed; write a bare version such as 1.4.2.",
  },

  subjects: ({ buildout, role }) => (role === "development" ? [] : buildout.filter(({ production, versions }) => production && versions.pins.size > 0)),

  judge({ versions, parts, extensions, sections, span, unset }, { pass, fail }) {
    // SlapOS builds with a fork that gives pins suffixes of its own.
    const forked = [...extensions, ...parts.map(({ recipe }) => recipe.requirement)].some(({ canonicalName }) => canonicalName.startsWith("slapos"));
    const bad = forked ? [] : [...versions.pins.values()].filter(({ kind }) => kind === "malformed");
    const [first, ...others] = [...bad.filter(({ value }) => !value.doubt), ...bad.filter(({ value }) => value.doubt)];
    // A list of a release holds exact pins; of any other layer that was not read nothing is known.
    if (!first) return pass(sections.get(versions.section ?? "")?.span ?? span, ...(unset("buildout", "versions").doubt ? [unset("buildout", "versions")] : []));
    const places = others.map(({ value }) => value).filter(({ doubt }) => !doubt);
    return fail([first.value, ...places], /\s[#;]/.test(first.value.value) ? "comment" : "malformed", { egg: first.name, value: first.value });
  },
});
