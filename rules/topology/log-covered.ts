import { causedBy, defineRule, keptLogs } from "#rule";

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
 * A block that waits for 10 GB, or whose script always fails, rotates nothing.
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
    nobody: {
      one: "Nothing rotates {log} ({writer}): the logrotate files here name others, and one day the disk is full; add a block.",
      many: "Nothing rotates {subjects} logs in {folder} ({writer}): the logrotate files here name others, and one day the disk is full; add a block.",
    },
    nothing: {
      one: "{why}, so nothing here bounds {log} ({writer}); add a logrotate block.",
      many: "{why}, so nothing here bounds {subjects} logs in {folder} ({writer}); add a logrotate block.",
    },
    dropped:
      "Logrotate drops the block that names {log} ({writer}) for a fault, and nothing else rotates there; mend the block.",
    both: "Logrotate rotates as {pattern} what its writer rotates itself: {log} ({writer}); drop one of the two.",
    idle: "Logrotate names {log} ({writer}) as {pattern}, but {why}, so one day the disk is full; mend the block.",
    seldom: "Logrotate names {log} ({writer}) as {pattern}, but {why}; {settledBy} would settle it.",
    perhaps:
      "The pattern {pattern} may mean {log} ({writer}) or those of another buildout; an absolute path would settle it.",
    include: {
      one: "Nothing that was read rotates {log} ({writer}); logrotate files that are not in the checkout may, and adding them settles it.",
      many: "Nothing that was read rotates {subjects} logs in {folder} ({writer}); logrotate files that are not in the checkout may, and adding them settles it.",
    },
    distribution: {
      one: "Nothing here rotates {log} ({writer}); the host's own logrotate files may, and adding them settles it.",
      many: "Nothing here rotates {subjects} logs in {folder} ({writer}); the host's own logrotate files may, and adding them settles it.",
    },
    recipe: {
      one: "Part {part} writes logrotate files when buildout runs, and none of them is in the checkout; the file that it makes settles what rotates {log} ({writer}).",
      many: "Part {part} writes logrotate files when buildout runs, and none of them is in the checkout; the file that it makes settles what rotates {subjects} logs in {folder} ({writer}).",
    },
    host: {
      one: "Nothing here rotates {log} ({writer}), and the checkout has no logrotate file; the host's settles it, kept here as etc/logrotate.d/NAME.",
      many: "Nothing here rotates {subjects} logs in {folder} ({writer}), and the checkout has no logrotate file; the host's settles it, kept here as etc/logrotate.d/NAME.",
    },
  },

  subjects: ({ keptLogs }) => keptLogs,

  judge({ log: { path, writer }, folder, keeping }, { pass, fail, unknown }) {
    const named = { log: path, writer, folder: folder || "one folder" };
    if (keeping.by === "writer") return pass(keeping.bound, path, causedBy(keeping.bound));
    if (keeping.by === "nothing") {
      const { ineffective } = keeping;
      return fail([ineffective, path], "nothing", { why: ineffective.why, ...named }, causedBy(ineffective));
    }
    if (keeping.by === "recipe")
      return unknown(
        [path, { span: keeping.part.span }],
        "recipe",
        { part: keeping.part.name, ...named },
        causedBy({ span: keeping.part.span }),
      );
    if (keeping.by === "unseen") return unknown(path, keeping.where, named, causedBy(keeping.lack));
    if (keeping.by === "nobody") return fail(path, "nobody", named, causedBy(keeping.lack));
    const { pattern } = keeping;
    if (keeping.by === "logrotate") {
      const idle = keeping.rotation.idle.value;
      if (!idle) return pass(pattern, path, causedBy(pattern));
      const data = { pattern, why: idle.why, ...named };
      return idle.settledBy === undefined
        ? fail([path, pattern, idle], "idle", data, causedBy(pattern))
        : unknown([path, pattern, idle], "seldom", { ...data, settledBy: idle.settledBy }, causedBy(pattern));
    }
    if (keeping.by === "dropped") return fail([path, pattern], "dropped", named, causedBy(pattern));
    if (keeping.by === "perhaps") return unknown([path, pattern], "perhaps", { pattern, ...named }, causedBy(pattern));
    return fail([path, pattern, keeping.bound], "both", { pattern, ...named }, causedBy(pattern));
  },
});
