import { defineRule, replace, shortList } from "#rule";

/**
 * Name the hosts that a build may fetch from.
 *
 * Without `allow-hosts` buildout follows every link that an index page shows.
 * A download page that somebody else took over, or that only hangs, is then
 * part of the deployment.
 *
 * PyPI needs two lines: pypi.org for the pages and files.pythonhosted.org for
 * the files. Builds that fetch nothing (`offline`, `install-from-cache`) are
 * not judged. `extends`, checkouts and recipes that download by themselves are
 * not held by this option.
 *
 * Leave it off where the network itself lets the build reach its mirror only.
 *
 * @see https://www.buildout.org/en/latest/reference.html
 */
export default defineRule({
  title: "A build fetches from named hosts only",
  fault: "A build fetches from any host",
  harm: "exposure",
  severity: "warning",
  item: "T45",
  needs: ["buildout"],
  roles: ["production", "staging"],
  messages: {
    absent:
      "{root} does not set allow-hosts, and a build follows links to any host; list those it needs, one a line: {hosts}.",
    misspelt:
      "{root} sets allowed-hosts, which buildout does not know, so any host is allowed; the option is called allow-hosts.",
    any: "allow-hosts has the line {line}, which lets a build fetch from any host; name the hosts it needs.",
    wide: "allow-hosts has the line {line}, which covers a whole top-level domain; name the hosts it needs.",
  },

  subjects: ({ buildout }) => buildout.filter(({ production, downloads }) => production && !downloads.offline.value),

  judge({ root, downloads, get, unset }, { pass, fail }) {
    const { allowHosts } = downloads;
    const misspelt = get("buildout", "allowed-hosts");
    if (!allowHosts && misspelt)
      return fail(
        [{ span: misspelt.key }, unset("buildout", "allow-hosts")],
        "misspelt",
        { root: root.path },
        replace({ span: misspelt.key }, "allow-hosts"),
      );
    if (!allowHosts)
      return fail(unset("buildout", "allow-hosts"), "absent", {
        root: root.path,
        hosts: shortList(
          downloads.hosts.items.map(({ value }) => value),
          NAMED,
        ),
      });
    const words = allowHosts.words;
    const any = words.find(({ value }) => /^\*+$/.test(value));
    if (any) return fail([any, allowHosts.value], "any", { line: any });
    const wide = words.find(({ value }) => /^\*\.?[a-z]{2,}$/.test(value));
    if (wide) return fail([wide, allowHosts.value], "wide", { line: wide });
    return pass(allowHosts.value);
  },
});

const NAMED = 4;
