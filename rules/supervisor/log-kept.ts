import { causedBy, defineRule, isWritten, replace, rotation, supervisedLogs, type Located } from "#rule";

/**
 * Keep at least one old file of each log that supervisord rotates.
 *
 * With `backups` at 0 supervisord empties a full log in place: the lines that
 * would explain last night are gone at the moment the trouble fills the file.
 *
 * Where logrotate rotates such a log as well, supervisor/log-rotated-once says
 * what to do.
 *
 * Leave it off where a log shipper has read the lines by then.
 *
 * @see https://supervisord.org/configuration.html#program-x-section-values
 */
export default defineRule({
  title: "Supervisord keeps old logs when a log is full",
  fault: "A full log is emptied, with nothing kept of it",
  harm: "data loss",
  severity: "warning",
  item: "T20",
  needs: [supervisedLogs, rotation],
  roles: ["production", "staging"],
  messages: {
    emptied: {
      one: "{writer} empties {path} when it is full and keeps nothing of it; set {option}_backups=5 or more.",
      many: "{subjects} logs of {writer} ({path}) are emptied when they are full, and nothing is kept of them; set the backups of {option} to 5 or more.",
    },
  },

  subjects({ supervisedLogs, rotation }) {
    const isRotated = (path: Located<string>) => rotation.of(path).certain.length > 0;
    return supervisedLogs.filter(
      ({ log, paths }) =>
        (log.target.kind === "file" || isWritten(log.backups)) &&
        log.maxBytes.value > 0 &&
        (log.backups.value > 0 || !paths.some(isRotated)),
    );
  },

  judge({ span, writer, option, log, paths }, { pass, fail }) {
    const { backups } = log;
    if (!isWritten(backups)) return pass(backups, paths[0] ?? { span });
    if (backups.value > 0) return pass(backups);
    const data = { writer, option, path: paths[0] ?? log.target.path.value };
    const cause = causedBy(`no backups in ${span.file.path}`);
    return fail(backups, "emptied", data, cause, replace(backups, "5"));
  },
});
