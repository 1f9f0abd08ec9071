import { defineRule, keptLogs } from "#rule";

/**
 * Let something rotate each log, and only one thing.
 *
 * A log that nobody rotates fills the disk on the day when most goes wrong, for
 * that is when most is written. Two that rotate it shift each other's files
 * around. Either the program bounds its log itself, or a logrotate pattern does.
 *
 * Paths are compared as glob(3) does. A buildout's folder is known on the host
 * only: below it, a pattern that agrees with the rest of the path counts, unless
 * several buildouts could be meant. A log outside of /var/log that no logrotate
 * file of the checkout names fails; in /var/log the distribution's own may, and
 * where the checkout has no logrotate file at all, the host's would settle it.
 * Logs of one folder that share a cause are one finding.
 * Logs of supervisord and its programs have rules of their own.
 *
 * Leave it off where a log shipper empties the files.
 *
 * @see https://github.com/logrotate/logrotate/blob/3.21.0/logrotate.conf.5.in
 */
export default defineRule({
  title: "Each log is rotated by its program or by logrotate",
  fault: "A log grows until the disk is full, or is rotated twice",
  harm: "outage",
  severity: "error",
  item: "T20",
  needs: [keptLogs],
  messages: {
    nobody: "Nothing rotates {logs}: the logrotate files here name others, and one day the disk is full; add a block.",
    nothing: "{why}, so nothing here bounds {logs}; add a logrotate block.",
    dropped: "Logrotate drops the block that names {logs} for a fault, and nothing else rotates there; mend the block.",
    both: "Logrotate rotates as {pattern} what its writer rotates itself: {logs}; drop one of the two.",
    perhaps: "The pattern {pattern} may mean {logs} or those of another buildout; an absolute path would settle it.",
    include:
      "Nothing that was read rotates {logs}; logrotate files that are not in the checkout may, and adding them settles it.",
    distribution: "Nothing here rotates {logs}; the host's own logrotate files may, and adding them settles it.",
    host: "Nothing here rotates {logs}, and the checkout has no logrotate file; the host's would settle it.",
  },

  subjects: ({ keptLogs }) => keptLogs,

  judge({ logs, folder, keeping }, { pass, fail, unknown }) {
    const [first, ...others] = logs;
    const paths = logs.map(({ path }) => path);
    const said =
      others.length === 0
        ? `${first.path.value} (${first.writer})`
        : `${logs.length} logs in ${folder || "one folder"} (${first.writer}; ${others[0]?.writer ?? ""}${others.length > 1 ? "; …" : ""})`;
    if (keeping.by === "writer") return pass(keeping.bound, ...paths.map(({ span }) => span));
    if (keeping.by === "logrotate") return pass(keeping.pattern, ...paths.map(({ span }) => span));
    if (keeping.by === "both")
      return fail([first.path, ...paths.slice(1), keeping.pattern, keeping.bound], "both", {
        logs: said,
        pattern: keeping.pattern,
      });
    if (keeping.by === "perhaps")
      return unknown([first.path, ...paths.slice(1), keeping.pattern], "perhaps", {
        logs: said,
        pattern: keeping.pattern,
      });
    if (keeping.by === "dropped")
      return fail([first.path, ...paths.slice(1), keeping.pattern], "dropped", { logs: said });
    if (keeping.by === "nothing")
      return fail([keeping.ineffective.span, ...paths], "nothing", { why: keeping.ineffective.why, logs: said });
    if (keeping.by === "unseen") return unknown([first.path, ...paths.slice(1)], keeping.where, { logs: said });
    return fail([first.path, ...paths.slice(1)], "nobody", { logs: said });
  },
});
