import { defineRule, is, none } from "#rule";

/**
 * Name each log in one block only.
 *
 * The second block that names a log loses it, together with the logs of the
 * same glob that come after it, and logrotate ends with status 1 each night, so
 * that the next real error drowns. Which block wins depends on the order of file
 * names. Take the path out of one, or out of the glob.
 *
 * A path against a glob is compared as if the path's file exists. Two globs are
 * not compared: whether they meet depends on the files of the host.
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
  },

  subjects: ({ logrotate }) => logrotate.flatMap(({ blocks }) => blocks).filter(({ kept }) => kept.value),

  judge: ({ span, duplicates }, { pass, fail }) =>
    none(duplicates, ({ pattern }) => is(pattern, () => true), {
      fail: ([{ item }]) => fail([item.pattern, item.earlier], "twice", { log: item.pattern, earlier: item.earlier }),
      pass: (hidden) => pass({ span }, ...hidden),
    }),
});
