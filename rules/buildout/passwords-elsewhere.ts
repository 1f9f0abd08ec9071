import { causedBy, defineRule, is, none, shortList } from "#rule";

/**
 * Keep passwords out of the files that are committed.
 *
 * Everybody who can read the repository, its clones and its build logs can
 * read them, and they stay in its history. A file that is left out of the
 * repository and extended, or encrypted by the deployment, holds them as well.
 *
 * Judged are options that are named after a password, the administrator that
 * a Zope part creates with its database (`user = admin:…`), and the password
 * of a RelStorage; a hash (`{SHA}…`) is none. Whether an administrator's password was changed since is
 * known to the database alone.
 *
 * Leave it off where the repository is kept as closely as the host.
 *
 * @see https://pypi.org/project/plone.recipe.zope2instance/
 */
export default defineRule({
  title: "No password stands in the buildout files",
  fault: "Passwords stand in the buildout files",
  harm: "exposure",
  severity: "warning",
  item: "T24",
  needs: ["buildout"],
  roles: ["production", "staging"],
  messages: {
    written:
      "Passwords stand in the files of {root} ({options}), and whoever reads the repository can log in; keep them in a file that is not committed, and extend it.",
  },

  subjects: ({ buildout }) => buildout.filter(({ production, passwords }) => production && passwords.length > 0),

  judge: ({ root: { path: root }, passwords, span }, { pass, fail }) =>
    none({ items: passwords }, ({ text }) => is(text, isPlain), {
      fail(found, at) {
        const options = found.map(({ item: { section, option } }) => `${option} of [${section}]`);
        return fail(at, "written", { root, options: shortList(options, NAMED) }, causedBy("passwords in the files"));
      },
      pass(_, [first = { span }, ...others]) {
        return pass(first, ...others);
      },
    }),
});

/** A hash opens nothing to whoever reads it. */
function isPlain(password: string): boolean {
  return password !== "" && !/^\{\w+\}/.test(password);
}

const NAMED = 3;
