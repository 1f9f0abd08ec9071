import { causedBy, defineRule, setVariables, shortList } from "#rule";

/**
 * Keep secrets out of supervisor's files.
 *
 * Everybody who can read the repository or the file on the host gets the keys of
 * sessions, databases and payment services, and they stay in the history. supervisord
 * hands them to each program of the section, and `supervisorctl` users see them, too.
 * Let supervisord's own start take them from a file for root alone, and pass them on
 * by `%(ENV_NAME)s`, or let the application read that file.
 *
 * Judged are names such as `SECRET_KEY` and addresses with a password in `environment`,
 * the password of a control port that other hosts reach, and Flower's `--basic_auth`;
 * values that something fills in are none.
 *
 * Leave it off where the repository is kept as closely as the host.
 *
 * @see https://supervisord.org/configuration.html#environment-variables
 */
export default defineRule({
  title: "No secret stands in supervisor's files",
  fault: "Secrets stand in supervisor's files",
  harm: "exposure",
  severity: "warning",
  item: "T24",
  needs: [setVariables],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    written:
      "Secrets stand in {path} ({names}), and whoever reads the repository or the file has them; keep them in a file for root, and pass them on by %(ENV_NAME)s.",
  },

  subjects: ({ setVariables }) => setVariables,

  judge({ path, lines, secrets: [first, ...others], span }, { pass, fail }) {
    if (!first) return pass({ span }, ...lines.map((line) => ({ span: line })));
    const names = [...new Set([first, ...others].map(({ name }) => name))];
    const places = [{ span: first.line }, ...others.map(({ line }) => ({ span: line }))] as const;
    return fail(places, "written", { path, names: shortList(names, NAMED) }, causedBy(`secrets in ${path}`));
  },
});

const NAMED = 3;
