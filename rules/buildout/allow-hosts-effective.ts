import { defineRule, is, none, shortList } from "#rule";

/**
 * Let allow-hosts match the hosts that the build needs.
 *
 * Buildout splits the option at line ends only and compares each line with the
 * host of a link. Two hosts on one line, a scheme or a path match nothing, and
 * a list from the days of the old PyPI blocks all of today's: the build stops,
 * or finds only what its cache still holds.
 *
 * Asked for are the hosts of `index` and `find-links`; without an index those
 * of PyPI, pypi.org and files.pythonhosted.org.
 *
 * Leave it off where a blocked host is left out on purpose.
 *
 * @see https://www.buildout.org/en/latest/reference.html
 */
export default defineRule({
  title: "allow-hosts lets through what the build needs",
  fault: "allow-hosts blocks what the build needs",
  harm: "outage",
  severity: "error",
  item: "T45",
  needs: ["buildout"],
  roles: ["production", "staging"],
  messages: {
    oneLine:
      "allow-hosts has several hosts on one line, which match no host at all: {line}; put each on a line of its own.",
    address:
      "allow-hosts has {line}, but only hosts are compared, so it matches nothing; write the host without scheme and path.",
    blocked: "allow-hosts blocks {hosts}, which the build fetches from; add a line for each.",
  },

  subjects: ({ buildout }) =>
    buildout.flatMap(({ address, span, production, downloads }) => {
      const { allowHosts, offline } = downloads;
      return production && allowHosts && !offline.value ? [{ address, span, ...downloads, allowHosts }] : [];
    }),

  judge({ allowHosts, index, hosts, allows }, { pass, fail }) {
    const crowded = allowHosts.lines.find(({ value }) => /\s/.test(value));
    if (crowded) return fail(crowded, "oneLine", { line: crowded });
    const address = allowHosts.lines.find(({ value }) => value.includes("/"));
    if (address) return fail(address, "address", { line: address });
    return none(hosts, (host) => is(host, (name) => !allows(name)), {
      fail: (found, at) =>
        fail([allowHosts.value, ...at], "blocked", {
          hosts: shortList(
            found.map(({ item }) => item.value),
            NAMED,
          ),
        }),
      pass: (hidden) => pass(allowHosts.value, index, ...hidden),
    });
  },
});

const NAMED = 3;
