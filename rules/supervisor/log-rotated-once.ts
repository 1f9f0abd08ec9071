import {
  defineRule,
  isWritten,
  shortList,
  supervisedLogs,
  type LogCoverage,
  type SupervisedLog,
  rotation,
} from "#rule";

/**
 * Let only one program rotate a log.
 *
 * When logrotate renames a file that supervisord rotates as well, the two shift
 * each other's old files around: some vanish early, some are never compressed,
 * and the order of the rest is anybody's guess. Set `maxbytes` to 0 and let
 * logrotate do it, or drop the path from logrotate. The logs that one pattern
 * takes from one supervisord are one finding.
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
    twice: "{writer} has {path} rotated by supervisord, and logrotate rotates it as {pattern}; drop one of the two.",
    several: "Supervisord rotates {count} logs ({writers}) that logrotate rotates as {pattern}; drop one of the two.",
    perhaps:
      "{writer} has {path} rotated by supervisord, and {pattern} of logrotate may be the same file; absolute paths would settle it.",
  },

  subjects({ supervisedLogs, rotation }) {
    const logs = supervisedLogs.filter(({ log, paths }) => log.maxBytes.value > 0 && paths.length > 0);
    return byPattern(
      logs.map((log) => ({
        ...log,
        coverage: log.paths.map((path) => ({ path, ...rotation.of(path) })),
      })),
    );
  },

  judge({ logs: [first, ...others] }, { pass, fail, unknown }) {
    const { span, writer, log, paths, coverage } = first;
    const bound = boundOf(log);
    const twice = coverage.find(isTwice);
    const [by] = twice?.certain ?? [];
    const double = [first, ...others].flatMap((each) => each.coverage.find(isTwice)?.path ?? []);
    const count = new Set(double.map(({ value }) => value)).size;
    if (twice && by && count === 1)
      return fail([twice.path, by.pattern, ...bound], "twice", { writer, path: twice.path, pattern: by.pattern });
    if (twice && by)
      return fail([twice.path, by.pattern, ...double.slice(1)], "several", {
        count,
        writers: shortList(
          [first, ...others].map(({ writer }) => writer),
          NAMED,
        ),
        pattern: by.pattern,
      });
    const perhaps = coverage.find(({ possible }) => possible.length > 0);
    const [may] = perhaps?.possible ?? [];
    if (perhaps && may)
      return unknown([perhaps.path, may.pattern, ...bound], "perhaps", {
        writer,
        path: perhaps.path,
        pattern: may.pattern,
      });
    return pass(paths[0] ?? { span }, ...bound);
  },
});

interface ComparedLog extends SupervisedLog {
  readonly coverage: readonly (LogCoverage & { readonly path: SupervisedLog["paths"][number] })[];
}

/** Logs of one supervisord that one pattern takes as well stand together; every other log stands alone. */
function byPattern(
  logs: readonly ComparedLog[],
): readonly (SupervisedLog & { readonly logs: readonly [ComparedLog, ...ComparedLog[]] })[] {
  const groups = new Map<unknown, Map<unknown, readonly [ComparedLog, ...ComparedLog[]]>>();
  for (const log of logs) {
    const key = log.coverage.find(isTwice)?.certain[0]?.pattern ?? log;
    const own = groups.get(log.document) ?? new Map<unknown, readonly [ComparedLog, ...ComparedLog[]]>();
    const group = own.get(key);
    own.set(key, group ? [...group, log] : [log]);
    groups.set(log.document, own);
  }
  return [...groups.values()].flatMap((own) => [...own.values()]).map((group) => ({ ...group[0], logs: group }));
}

function isTwice({ certain }: LogCoverage): boolean {
  return certain.length > 0;
}

function boundOf({ maxBytes }: SupervisedLog["log"]) {
  return isWritten(maxBytes) ? [maxBytes] : [];
}

const NAMED = 3;
