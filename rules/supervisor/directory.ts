import { causedBy, defineRule, startFolders } from "#rule";

/**
 * Start programs in their application's folder.
 *
 * `bundle exec` looks for a Gemfile, Java for a jar, and Celery and Gunicorn for
 * their module in the folder that they are started in. Without `directory=` that is
 * supervisord's: `/` after a boot, and the folder of whoever started it by hand, so
 * a program that ran for months is not found after the next reboot.
 *
 * A `directory` in `[supervisord]` counts for all programs, and so does a `cd` in the
 * command. A module that is installed into the virtualenv is found from anywhere,
 * and is asked about. Containers, where the image says it, are not judged.
 *
 * @see https://supervisord.org/configuration.html#program-x-section-values
 */
export default defineRule({
  title: "Programs that look around are started in a folder of their own",
  fault: "A program is started in the wrong folder",
  harm: "outage",
  severity: "warning",
  item: "T35",
  needs: [startFolders],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    root: "Program {name} looks for {what} where it is started, and without directory= that is / after a boot; set directory=.",
    open: {
      one: "Program {name} looks for {what} where it is started, and nothing says where that is; directory= settles it.",
      many: "{subjects} programs ({name}) look for their modules or files where they are started, and nothing says where that is; directory= settles it.",
    },
  },

  subjects: ({ startFolders }) => startFolders,

  judge({ name, span, word, what, mayBeInstalled, directory, fromRoot }, { pass, fail, unknown }) {
    if (directory) return pass(directory);
    if (fromRoot && !mayBeInstalled) return fail([word, { span }], "root", { name, what });
    return unknown([{ span }, word], "open", { name, what }, causedBy(`no folder in ${span.file.path}`));
  },
});
