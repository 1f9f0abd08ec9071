import { causedBy, defineRule, is, none, shortList } from "#rule";

/**
 * Fetch code over https.
 *
 * What buildout fetches over plain http may be changed by whoever sits between
 * the build and its server: a configuration that it extends, a page of links
 * or an archive then runs other code, as the user that builds production.
 *
 * Judged are `extends`, `index`, `find-links`, the archives of parts and the
 * checkouts of mr.developer. An archive with a checksum needs no encryption.
 * Private networks and names without a dot are left alone.
 *
 * Leave it off where the build's whole network is trusted.
 *
 * @see https://www.buildout.org/en/latest/reference.html
 */
export default defineRule({
  title: "A build fetches code over https, or with a checksum",
  fault: "A build fetches code over plain http",
  harm: "exposure",
  severity: "warning",
  item: "T45",
  needs: ["buildout"],
  roles: ["production", "staging"],
  messages: {
    plain:
      "A build of {root} fetches code without encryption from {hosts}, and whoever sits between can change what it runs; write https://.",
    archive:
      "A build of {root} fetches archives without encryption or checksum from {hosts}, and whoever sits between can change what it runs; write https:// or the md5sum.",
    closed:
      "A build of {root} fetches {source}, but GitHub refuses git:// since March 2022, and the build stops; write https://.",
  },

  subjects: ({ buildout }) => buildout.filter(({ production, downloads }) => production && !downloads.offline.value),

  judge: ({ root: { path: root }, fetched, span }, { pass, fail }) =>
    none(fetched, ({ address, openHost, held }) => is(address, () => openHost !== undefined && !held), {
      fail(found, at) {
        const closed = found.find(({ item }) => item.address.value.startsWith("git://github.com/"));
        if (closed)
          return fail([closed.at, ...at], "closed", { root, source: closed.item.address }, causedBy(closed.at));
        const data = {
          root,
          hosts: shortList(
            found.flatMap(({ item: { openHost } }) => openHost ?? []),
            NAMED,
          ),
        };
        if (found.every(({ item: { kind } }) => kind === "archive"))
          return fail(at, "archive", data, causedBy("archives without encryption"));
        return fail(at, "plain", data, causedBy("addresses without encryption"));
      },
      pass: (hidden, clear) => {
        const [first = { span }, ...others] = [...clear, ...hidden];
        return pass(first, ...others);
      },
    }),
});

const NAMED = 3;
