import { causedBy, defineRule, is, none, plainPrograms, shortList } from "#rule";

/**
 * Run services as a user of their own.
 *
 * Whoever breaks into an application server or a worker gets the rights of its
 * user, and as root the whole host; files that it writes as root cannot be written
 * by the others any more. Set `user=` in the program's section, with `HOME` in its
 * `environment`, for supervisord sets the user and nothing else.
 *
 * Judged are application servers and workers. nginx, PHP-FPM, HAProxy, cron and
 * their like start as root and hand their work on. Without `user=` a program runs
 * as supervisord does: as root where its file lies in `/etc`, or where its programs
 * have different users.
 *
 * Leave it off where supervisord itself is started as another user, or in a
 * container whose root is nobody outside.
 *
 * @see https://supervisord.org/configuration.html#program-x-section-values
 */
export default defineRule({
  title: "Services that need no root run without it",
  fault: "Services run as root",
  harm: "exposure",
  severity: "warning",
  item: "T35",
  needs: [plainPrograms],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    root: "Programs of {path} run as root ({names}), so who breaks into one owns the host; set user= to a user of their own.",
  },

  subjects: ({ plainPrograms }) => plainPrograms,

  judge: ({ path, span, programs }, { pass, fail }) =>
    none({ items: programs }, ({ isRoot }) => is(isRoot, (root) => root), {
      fail(found, at) {
        const names = shortList(
          found.map(({ item: { name } }) => name),
          NAMED,
        );
        return fail(at, "root", { path, names }, causedBy(`root in ${path}`));
      },
      pass: (_, [first = { span }, ...others]) => pass(first, ...others),
    }),
});

const NAMED = 5;
