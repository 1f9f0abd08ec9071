import { defineRule } from "#rule";

/**
 * Write patterns that do not take the rotated files.
 *
 * `/srv/app/log/*` also matches `app.log.1`, which the block itself has made. Each
 * run rotates it again, to `app.log.1.1` and `app.log.1.1.1`, and the number
 * of files doubles until the file system has no inode left. End the pattern as
 * the logs end (`*.log`), or move the old files away with `olddir`.
 *
 * @see https://github.com/logrotate/logrotate/issues/266
 */
export default defineRule({
  title: "A logrotate pattern does not take the files that it rotated",
  fault: "Rotated files are rotated again, and their number doubles",
  harm: "outage",
  severity: "error",
  item: "T20",
  needs: ["logrotate"],
  messages: {
    again:
      "{pattern} takes the rotated files as well: {old} is rotated again as {older}, and so on each time; write a pattern that ends as the logs do, such as *.log, or set olddir.",
  },

  subjects: ({ logrotate }) =>
    logrotate
      .flatMap(({ blocks }) => blocks)
      .filter(({ kept, rotate }) => kept.value && rotate.value !== 0)
      .flatMap(({ rotatedAgain, oldDir }) =>
        rotatedAgain.map((taken) => ({ address: `log:${taken.value.pattern}`, span: taken.span, taken, oldDir })),
      ),

  judge({ taken, oldDir }, { pass, fail }) {
    const { pattern, old, older } = taken.value;
    if (old === undefined || older === undefined) return pass(taken, ...(oldDir ? [oldDir] : []));
    return fail(taken, "again", { pattern, old, older });
  },
});
