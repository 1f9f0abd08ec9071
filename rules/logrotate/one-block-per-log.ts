import { defineRule, is, none } from "#rule";

/**
 * Name each log in one block only.
 *
 * The second block that names a log loses it, together with the logs of the
 * same glob that come after it, and logrotate ends with status 1 each night, so
 * that the next real error drowns. Which block wins depends on the order of file
 * names. Take the path out of one, or out of the glob.
 *
 * A path against a glob is compared as if the path's file exists. Of two globs one
 * that takes all that the other does fails, as `*.log` after `access*.log`; whether
 * others meet depends on the files of the host. A log that one block names twice is
 * rotated, and logrotate ends with status 1 all the same.
 *
 * @see https://github.com/logrotate/logrotate/blob/3.21.0/logrotate.conf.5.in
 */
export default defineRule({
  title: "Each log is named in one logrotate block",
  fault: "Two blocks name one log, and logrotate drops the second",
  harm: "outage",
  severity: "error",
  item: "T20",
  needs: ["logrotate"],
  messages: {
    twice: "{log} is refused here, because an earlier block has {earlier}; keep the log in one of the two.",
    again:
      "{log} is named twice in its block, which has {earlier} already, so logrotate ends with status 1 each time; drop it here.",
  },

  subjects: ({ logrotate }) => logrotate.flatMap(({ blocks }) => blocks).filter(({ kept }) => kept.value),

  judge: ({ span, duplicates }, { pass, fail }) =>
    none(duplicates, ({ pattern }) => is(pattern, () => true), {
      fail: ([{ item }]) =>
        fail([item.pattern, item.earlier], item.sameBlock ? "again" : "twice", {
          log: item.pattern,
          earlier: item.earlier,
        }),
      pass: (hidden) => pass({ span }, ...hidden),
    }),
});
