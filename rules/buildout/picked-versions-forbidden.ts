import { causedBy, defineRule, insert, replace } from "#rule";

/**
 * Forbid buildout to pick versions.
 *
 * By default buildout takes the newest release of whatever has no pin. Two
 * builds of one commit then differ, and the build that differs is the one made
 * in a hurry. With `allow-picked-versions = false` the build stops and names
 * what lacks a pin.
 *
 * Judged are the roots that production is built from, after all that they
 * extend and what build commands set in their stead: such an option wins over
 * every file.
 *
 * A file whose name says that it is there to pick versions is not judged.
 *
 * Leave it off while a project is young and nothing of it is in production.
 *
 * @see https://www.buildout.org/en/latest/topics/repeatability.html
 */
export default defineRule({
  title: "Buildout picks no versions",
  fault: "Two builds of one commit may differ",
  harm: "outage",
  severity: "error",
  item: "T41",
  needs: ["buildout"],
  roles: ["production", "staging"],
  suggests: true,
  messages: {
    absent:
      "Nothing in {root} forbids buildout to pick the newest release of what has no pin, so two builds differ; set allow-picked-versions = false.",
    allowed: "{root} sets allow-picked-versions = {value}, so two builds of one commit may differ; set it to false.",
    refused: "{root} sets allow-picked-versions = {value}, and buildout accepts true and false only; write false.",
  },

  subjects: ({ buildout }) => buildout.filter(({ production, root: { path } }) => production && !PICKS.test(path)),

  judge({ root, get, unset }, { pass, fail }) {
    const option = get("buildout", "allow-picked-versions")?.value;
    if (option?.value === "false") return pass(option);
    if (!option)
      return fail(
        unset("buildout", "allow-picked-versions"),
        "absent",
        { root: root.path },
        insert(unset("buildout", "allow-picked-versions"), "allow-picked-versions = false"),
        causedBy("allow-picked-versions is not set"),
      );
    return fail(
      option,
      option.value === "true" ? "allowed" : "refused",
      { root: root.path, value: option },
      ...(option.value === "" ? [] : [replace(option, "false")]),
    );
  },
});

/** `versions-buildout.cfg`, `picked-versions.cfg`: such a root is built to find versions. */
const PICKS = /(?:^|[/_-])(?:pick(?:ed)?[-_]versions|versions?[-_](?:buildout|update|test))[^/]*\.cfg$/;
