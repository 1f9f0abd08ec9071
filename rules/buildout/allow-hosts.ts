import { defineRule, replace } from "#rule";

/**
 * Know which hosts a build fetches from.
 *
 * Buildout asks the index and the pages of `find-links`, and follows the links
 * that these show. PyPI's pages have linked to PyPI's own files only since
 * 2016, so the hosts of a build are those that its files name, with or without
 * `allow-hosts`. Where it is set, it holds the build to its lines.
 *
 * It is often written `allowed-hosts`, which buildout does not read. Pages
 * that anybody can change on the way are judged by
 * buildout/fetched-over-https. Builds that fetch nothing (`offline`,
 * `install-from-cache`) are not judged.
 *
 * Leave it off where the network itself lets the build reach its mirror only.
 *
 * @see https://peps.python.org/pep-0470/
 */
export default defineRule({
  title: "A build fetches from hosts that its files name",
  fault: "The list of hosts that a build may fetch from is not read",
  harm: "exposure",
  severity: "warning",
  item: "T45",
  needs: ["buildout"],
  roles: ["production", "staging"],
  suggests: true,
  messages: {
    misspelt:
      "{root} sets allowed-hosts, which buildout does not know, so any host is allowed; the option is called allow-hosts.",
  },

  subjects: ({ buildout }) => buildout.filter(({ production, downloads }) => production && !downloads.offline.value),

  judge({ root, downloads: { allowHosts, index }, get, unset }, { pass, fail }) {
    if (allowHosts) return pass(allowHosts.value);
    const misspelt = get("buildout", "allowed-hosts");
    if (misspelt)
      return fail(
        [{ span: misspelt.key }, unset("buildout", "allow-hosts")],
        "misspelt",
        { root: root.path },
        replace({ span: misspelt.key }, "allow-hosts"),
      );
    // Without the option the build is held to its index and its pages of links.
    return pass(index, get("buildout", "find-links")?.value ?? unset("buildout", "find-links"));
  },
});
