import { defineRule, homes } from "#rule";

/**
 * Give pm2 the home of its user.
 *
 * pm2 keeps its socket, its list of processes and its logs in `~/.pm2`. supervisord's
 * `user=` changes the user and leaves `HOME` as it was, so pm2 looks into root's home,
 * where it may not write, and `pm2 list` of the user shows nothing of what runs.
 *
 * @see https://supervisord.org/subprocess.html#subprocess-environment
 */
export default defineRule({
  title: "pm2 keeps its files in the home of its user",
  fault: "pm2 lives in the home of another user",
  harm: "toil",
  severity: "warning",
  item: "T35",
  needs: [homes],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    missing:
      "Program {name} runs pm2 as {user} with supervisord's own HOME, where it keeps its processes and logs; add HOME to environment=.",
  },

  subjects: ({ homes }) => homes,

  judge: ({ name, user, word, home }, { pass, fail }) =>
    home ? pass(home) : fail([word, user], "missing", { name, user }),
});
