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
    loose:
      "allow-hosts has the line {line}, which also matches hosts that anybody may register; name the hosts it needs.",
    plain:
      "The index is read over plain http, where anybody on the way may answer for {host}; an https address would settle it.",
  },

  subjects: ({ buildout }) => buildout.filter(({ production, downloads }) => production && !downloads.offline.value),

  judge({ root, downloads, get, unset }, { pass, fail, unknown }) {
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
    const any = words.find(({ value }) => isAny(value));
    if (any) return fail([any, allowHosts.value], "any", { line: any });
    const wide = words.find(({ value }) => /^\*\.?[a-z]{2,}$/.test(value));
    if (wide) return fail([wide, allowHosts.value], "wide", { line: wide });
    const loose = words.find(({ value }) => isLoose(value));
    if (loose) return fail([loose, allowHosts.value], "loose", { line: loose });
    const { index } = downloads;
    const host = plainHost(index.value);
    if (host !== undefined) return unknown([index, allowHosts.value], "plain", { host });
    return pass(allowHosts.value);
  },
});

/** `*`, `?*` and `*.*`: a star, and nothing that a host could lack. */
function isAny(pattern: string): boolean {
  return /^[*?.]*\*[*?.]*$/.test(pattern);
}

/** A wildcard that neither a domain of somebody (`*.plone.org`) nor a network (`10.0.0.*`) holds in. */
function isLoose(pattern: string): boolean {
  return /[*?]/.test(pattern) && !/[\w-]{2,}\.[\w-]{2,}(?::\d+)?$/.test(pattern) && !/^[\d.*?]+$/.test(pattern);
}

/** The host that an address reaches without TLS; names without a dot and private networks are those of the house. */
function plainHost(address: string): string | undefined {
  const host = /^http:\/\/(?:[^/?#]*@)?([^/?#:]+)/.exec(address.trim())?.[1];
  return host?.includes(".") === true && !/^(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(host)
    ? host
    : undefined;
}

const NAMED = 4;
