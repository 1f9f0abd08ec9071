import { causedBy, defineRule, isWritten, replace, rotation, supervisedLogs } from "#rule";

/**
 * Let every log that supervisord writes start anew before it fills the disk.
 *
 * supervisord rotates each stream at 50 MB and keeps ten old files. With
 * `maxbytes` at 0 it never does, and a program that complains in a loop takes
 * the whole host down with it; a bound of hundreds of gigabytes is none. Set a size, or let logrotate take care of the
 * file with `copytruncate` or a USR2 to supervisord.
 *
 * Files that supervisord names and deletes by itself are judged where their size is written.
 *
 * Leave it off where a log shipper empties the files.
 *
 * @see https://supervisord.org/configuration.html#program-x-section-values
 */
export default defineRule({
  title: "Supervisord's logs have an upper bound",
  fault: "A log grows until the disk is full",
  harm: "outage",
  severity: "error",
  item: "T20",
  needs: [supervisedLogs, rotation],
  roles: ["production", "staging"],
  messages: {
    unbounded: "{writer} writes {path} without a bound, and no logrotate file names it; set {option}_maxbytes=10MB.",
    endless: {
      one: "{writer} may write {gigabytes} GB of {path}, more than a disk holds; set {option}_maxbytes=10MB and {option}_backups=10.",
      many: "{subjects} logs ({path}) may take {gigabytes} GB each, more than a disk holds; write a _maxbytes of 10MB and a _backups of 10 for each.",
    },
    temporary: "{writer} writes a temporary file without a bound; set {option}_maxbytes=10MB.",
    renamed:
      "{writer} writes on into {path} after logrotate has renamed it; add copytruncate or a USR2 to supervisord.",
    elsewhere:
      "{writer} writes {path} without a bound; only the host's logrotate files can tell whether something rotates it.",
    uncertain:
      "{writer} writes {path} without a bound, and where that is depends on the host; an absolute path would settle it.",
  },

  subjects: ({ supervisedLogs, rotation }) =>
    supervisedLogs
      .filter(({ log }) => log.target.kind === "file" || isWritten(log.maxBytes))
      .map((log) => ({ ...log, rotation })),

  judge({ span, writer, option, log, paths, rotation }, { pass, fail, unknown }) {
    const size = isWritten(log.maxBytes) ? log.maxBytes : undefined;
    // The bound does not hang on where the file is.
    const named = paths.find(({ doubt }) => !doubt) ?? { span };
    const most = log.maxBytes.value * (log.backups.value + 1);
    if (most > MOST_BYTES) {
      const culprits = [log.maxBytes, log.backups].filter(isWritten);
      const data = { writer, gigabytes: Math.round(most / 1024 ** 3), path: log.target.path.value, option };
      return fail(
        [culprits[0] ?? named, ...culprits.slice(1)],
        "endless",
        data,
        causedBy(`endless logs in ${span.file.path}: ${data.gigabytes}`),
        ...culprits.map((value) => replace(value, value === log.maxBytes ? "10MB" : "10")),
      );
    }
    // The size that is written bounds it wherever it is.
    if (!size) return pass(log.maxBytes, named);
    if (size.value !== 0) return pass(size);
    const fix = replace(size, "10MB");
    if (log.target.kind === "auto") return fail(size, "temporary", { writer, option }, fix);

    const coverage = paths.map((path) => ({ path, ...rotation.of(path) }));
    const open = coverage.find(({ certain }) => certain.length === 0);
    if (open?.possible[0])
      return unknown([size, open.path, open.possible[0].pattern], "uncertain", { writer, path: open.path });
    if (open && rotation.unseenFor(open.path))
      return unknown([size, open.path], "elsewhere", { writer, path: open.path });
    if (open) return fail([size, open.path], "unbounded", { writer, path: open.path, option }, fix);
    const renaming = coverage.find(({ certain }) => certain[0]?.rotation.reopen === "none");
    if (renaming)
      return fail([size, renaming.path, ...renaming.certain.map(({ pattern }) => pattern)], "renamed", {
        writer,
        path: renaming.path,
      });
    return pass(size, named, ...coverage.flatMap(({ certain }) => certain.map(({ pattern }) => pattern)));
  },
});

/** One stream of one program; a hundred gigabytes are no bound but a disk. */
const MOST_BYTES = 100 * 1024 ** 3;
