import { causedBy, defineRule, isWritten, rotation, supervisedLogs, type SupervisedLog } from "#rule";

/**
 * Let only one program rotate a log.
 *
 * When logrotate renames a file that supervisord rotates as well, the two shift
 * each other's old files around: some vanish early, some are never compressed,
 * and the order of the rest is anybody's guess. Set `maxbytes` to 0 and let
 * logrotate do it, or drop the path from logrotate. The logs that one pattern
 * takes are one finding.
 *
 * @see https://supervisord.org/configuration.html#program-x-section-values
 */
export default defineRule({
  title: "Logs that supervisord rotates are left alone by logrotate",
  fault: "Two programs rotate one log under each other",
  harm: "data loss",
  severity: "error",
  item: "T20",
  needs: ["logrotate", supervisedLogs, rotation],
  roles: ["production", "staging"],
  messages: {
    twice: {
      one: "{writer} has {path} rotated by supervisord, and logrotate rotates it as {pattern}; drop one of the two.",
      many: "Supervisord rotates {path} ({writer}), and so does logrotate as {pattern}; drop one of the two.",
    },
    perhaps:
      "{writer} has {path} rotated by supervisord, and {pattern} of logrotate may be the same file; absolute paths would settle it.",
  },

  subjects: ({ supervisedLogs, rotation }) =>
    supervisedLogs
      .filter(({ log, paths }) => log.maxBytes.value > 0 && paths.length > 0)
      .map((log) => ({ ...log, coverage: log.paths.map((path) => ({ path, ...rotation.of(path) })) })),

  judge({ span, writer, log, paths, coverage }, { pass, fail, unknown }) {
    const bound = boundOf(log);
    const twice = coverage.find(({ certain }) => certain.length > 0);
    const [by] = twice?.certain ?? [];
    if (twice && by) {
      const { pattern } = by;
      return fail([twice.path, pattern, ...bound], "twice", { writer, path: twice.path, pattern }, causedBy(pattern));
    }
    const perhaps = coverage.find(({ possible }) => possible.length > 0);
    const [may] = perhaps?.possible ?? [];
    if (perhaps && may) {
      const { pattern } = may;
      return unknown([perhaps.path, pattern, ...bound], "perhaps", { writer, path: perhaps.path, pattern });
    }
    return pass(paths[0] ?? { span }, ...bound);
  },
});

function boundOf({ maxBytes }: SupervisedLog["log"]) {
  return isWritten(maxBytes) ? [maxBytes] : [];
}
