import { causedBy, defineRule } from "#rule";

/**
 * Build with buildout 1.6 or newer.
 *
 * Older ones mix the system's packages into the build, so that it works on one
 * machine and fails on the next. 2.0 and later leave isolation to a virtualenv
 * and know `-t`, pins by default and conditional sections.
 *
 * The version is the declared one, else the pin of zc.buildout, else that of
 * requirements.txt, else the one that a script installs.
 *
 * Leave it off for a site on a Python that no newer buildout runs on.
 *
 * @see https://www.buildout.org/en/latest/history.html
 */
export default defineRule({
  title: "Buildout is version 1.6 or newer",
  fault: "Buildout is older than 1.6",
  harm: "toil",
  severity: "error",
  item: "T43",
  needs: ["buildout"],
  roles: ["production", "staging"],
  messages: {
    old: "The zc.buildout of {root} is {version}, which mixes the system's packages in; pin 2.13.8 or newer.",
    unsaid:
      "Nothing here says which zc.buildout builds {root}; a line such as zc.buildout = 3.3 in [versions] would settle it.",
  },

  subjects: ({ buildout }) => buildout.filter(({ production }) => production),

  judge({ root: { path: root }, version, versions }, { pass, fail, unknown }) {
    if (!version) return unknown(versions.unset("zc-buildout"), "unsaid", { root }, causedBy("no pin of zc.buildout"));
    const [major = 0, minor = 0] = version.value.split(".").map((number) => parseInt(number, 10));
    if (major < 1 || (major === 1 && minor < 6)) return fail(version, "old", { root, version }, causedBy(version));
    return pass(version);
  },
});
