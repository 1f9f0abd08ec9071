import { coverageOf, defineRule, supervisedLogs } from "#rule";

/**
 * Let only one program rotate a log.
 *
 * When logrotate renames a file that supervisord rotates as well, the two shift
 * each other's old files around: some vanish early, some are never compressed,
 * and the order of the rest is anybody's guess. Set `maxbytes` to 0 and let
 * logrotate do it, or drop the path from logrotate.
 *
 * @see https://supervisord.org/configuration.html#program-x-section-values
 */
export default defineRule({
  title: "Logs that supervisord rotates are left alone by logrotate",
  severity: "error",
  item: "T20",
  reads: ["logrotate"],
  messages: {
    twice: "{writer} has {path} rotated by supervisord, and logrotate rotates it as {pattern}; drop one of the two.",
    perhaps: "{writer} has {path} rotated by supervisord, and {pattern} of logrotate may be the same file; absolute paths would settle it.",
  },

  subjects(environment) {
    if (environment.role === "development" || environment.logrotate.length === 0) return [];
    const logs = supervisedLogs(environment).filter(({ log, paths }) => log.maxBytes.value > 0 && paths.length > 0);
    return logs.map((log) => ({ ...log, coverage: log.paths.map((path) => ({ path, ...coverageOf(path.value, environment.facts.rotation) })) }));
  },

  judge({ span, writer, log, paths, coverage }, { pass, fail, unknown }) {
    const bound = "span" in log.maxBytes ? [log.maxBytes] : [];
    const twice = coverage.find(({ certain }) => certain.length > 0);
    const [by] = twice?.certain ?? [];
    if (twice && by) return fail([twice.path, by.pattern, ...bound], "twice", { writer, path: twice.path, pattern: by.pattern });
    const perhaps = coverage.find(({ possible }) => possible.length > 0);
    const [may] = perhaps?.possible ?? [];
    if (perhaps && may) return unknown([perhaps.path, may.pattern, ...bound], "perhaps", { writer, path: perhaps.path, pattern: may.pattern });
    return pass(paths[0] ?? { span }, ...bound);
  },
});
