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
 * several buildouts could be meant. A log outside of /var/log that nothing in
 * the files names fails, also when there is no logrotate file at all, because no
 * distribution rotates it; one in /var/log is unknown then, because one may.
 * Logs of supervisord and its programs have rules of their own.
 *
 * Leave it off where a log shipper empties the files.
 *
 * @see https://github.com/logrotate/logrotate/blob/3.21.0/logrotate.conf.5.in
 */
export default defineRule({
  title: "Each log is rotated by its program or by logrotate",
  severity: "error",
  item: "T20",
  reads: ["buildout"],
  messages: {
    nobody: "{writer} writes {path}, and nothing rotates it, so it grows until the disk is full; name it in a logrotate file.",
    dropped: "{writer} writes {path}, and the logrotate block that names it is dropped for a fault; mend the block.",
    twice: "{writer} rotates {path} itself, and logrotate rotates it as {pattern}; drop one of the two.",
    perhaps: "{writer} writes {path}, and {pattern} may be this log or another's; an absolute path would settle it.",
    include: "{writer} writes {path}; logrotate files that are not in the checkout may rotate it, and adding them settles it.",
    distribution: "{writer} writes {path}, and nothing here rotates it; the host's own logrotate files may, and adding them settles it.",
  },

  subjects: keptLogs,

  judge({ log: { path, writer, ownRotation }, covers, mayCover, dropped, unseen }, { pass, fail, unknown }) {
    const [cover] = covers;
    const own = ownRotation && (ownRotation.value.maxBytes > 0 || ownRotation.doubt) ? ownRotation : undefined;
    if (own && cover) return fail([path, cover.pattern, own], "twice", { writer, path, pattern: cover.pattern });
    if (own) return pass(own, path.span);
    if (cover) return pass(cover.pattern, path.span);
    const [perhaps] = mayCover;
    if (perhaps) return unknown([path, perhaps.pattern], "perhaps", { writer, path, pattern: perhaps.pattern });
    if (dropped) return fail([path, dropped.pattern], "dropped", { writer, path });
    if (unseen) return unknown(path, unseen, { writer, path });
    return fail(path, "nobody", { writer, path });
  },
});
