import { defineRule, homes } from "#rule";

/**
 * Give programs with a user of their own that user's home.
 *
 * pm2 keeps its socket, its list of processes and its logs in `~/.pm2`. supervisord's
 * `user=` changes the user and leaves `HOME` as it was, so pm2 looks into root's home,
 * where it may not write, and `pm2 list` of the user shows nothing of what runs.
 *
 * Other programs pass where they have one, and are not asked for it: most keep nothing there.
 *
 * @see https://supervisord.org/subprocess.html#subprocess-environment
 */
export default defineRule({
  title: "Programs that keep files in a home have that of their user",
  fault: "A program lives in the home of another user",
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
