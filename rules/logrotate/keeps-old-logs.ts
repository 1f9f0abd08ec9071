import { causedBy, defineRule, isWritten, lookAt, replace, type Environment } from "#rule";

/**
 * Keep some old logs when a log is rotated.
 *
 * `rotate 0` deletes the old log at the moment of rotation, and it is what a
 * block without `rotate` gets when no global sets it: after a bad night the
 * morning finds an empty file. Two weeks let somebody look at what happened
 * before a holiday.
 *
 * A `maxage` no longer than the time between two rotations undoes the count. A
 * count that holds the logs of one day only fails; where it goes by size and may
 * be so few, it is left open.
 *
 * Leave it off for logs that are mailed or shipped before they are rotated.
 *
 * @see https://github.com/logrotate/logrotate/blob/3.21.0/logrotate.conf.5.in
 */
export default defineRule({
  title: "logrotate keeps old logs",
  fault: "logrotate deletes logs instead of keeping them",
  harm: "data loss",
  severity: "error",
  item: "T20",
  needs: ["logrotate"],
  messages: {
    none: {
      one: "The block of {logs} keeps no old log: rotate 0 deletes it when the log is rotated; write how many to keep, such as rotate {keep}.",
      many: "{subjects} blocks keep no old log: rotate 0 deletes it when the log is rotated; write how many to keep, such as rotate {keep}.",
    },
    unset: {
      one: "The block of {logs} has no rotate, so logrotate keeps 0 old logs and deletes the log; add rotate {keep}.",
      many: "{subjects} blocks have no rotate, so logrotate keeps 0 old logs and deletes the logs; add rotate {keep} to the file.",
    },
    day: {
      one: "The block of {logs} keeps the logs of one day (rotate {count}), so what happened on a Friday is gone on Monday; write rotate {keep}.",
      many: "{subjects} blocks keep the logs of one day (rotate {count}), so what happened on a Friday is gone on Monday; write rotate {keep}.",
    },
    aged: "The block of {logs} deletes old logs by maxage {days} (days), although rotate {count} is to keep {reach} of them; raise maxage.",
    few: "The block of {logs} keeps old logs by rotate {count}, which may reach back a day or less; how fast they grow would settle it, or rotate 14.",
    elsewhere:
      "The block of {logs} has no rotate; the main file that includes it may set one, and is not in the checkout.",
  },

  subjects: ({ logrotate }) => logrotate.flatMap(({ blocks }) => blocks).filter(({ kept }) => kept.value),

  judge(block, { pass, fail, unknown }) {
    const { span, file, name: logs, rotate, criterion, maxAge, mail, globalsUnseen, fault, patterns } = block;
    // A line that a template fills in may say anything, and so may a file in front of the block that was not read.
    lookAt(fault.doubt);
    for (const { doubt } of patterns) lookAt(doubt);
    const written = isWritten(rotate) ? rotate : undefined;
    if (mail) return pass(mail, { span });
    if (!written && globalsUnseen) return unknown([{ span }, globalsUnseen], "elsewhere", { logs });
    const { kind } = criterion.value;
    const keep = String(KEEP[kind]);
    if (!written) return fail({ span }, "unset", { logs, keep }, causedBy(`no rotate in ${file.path}`));
    if (written.value === 0)
      return fail([written, { span }], "none", { logs, keep }, replace(written, keep), causedBy(written));
    const reach = reachOf(written.value, kind);
    const days = maxAge?.value ?? 0;
    if (maxAge && days > 0 && days < reach && days <= Math.min(DAYS[kind], SHORT))
      return fail(
        [maxAge, written],
        "aged",
        { logs, days, count: written, reach: reach < Infinity ? `${reach} days` : "all" },
        replace(maxAge, "14"),
      );
    if (kind !== "size" && reach <= 1)
      return fail(
        [written, criterion],
        "day",
        { logs, count: written, keep },
        replace(written, keep),
        causedBy(written),
      );
    return isFew(written.value, criterion.value)
      ? unknown([written, criterion], "few", { logs, count: written })
      : pass(written, { span });
  },
});

type Criterion = Environment["logrotate"][number]["blocks"][number]["criterion"]["value"];

const SHORT = 7;
const DAYS = { hourly: 1 / 24, daily: 1, weekly: 7, monthly: 30, yearly: 365, size: 1 } as const;
const LITTLE = 1024 * 1024;
/** How many old logs reach back two weeks at least. */
const KEEP = { hourly: 336, daily: 14, weekly: 4, monthly: 3, yearly: 2, size: 14 } as const;

/** For how many days logs are kept; by size, logrotate looks once a day, and all of them are kept for ever. */
function reachOf(count: number, kind: Criterion["kind"]): number {
  return count < 0 ? Infinity : Math.ceil(count * DAYS[kind]);
}

/** Whether a few old logs hold next to nothing, so that they may be those of a day. */
function isFew(count: number, criterion: Criterion): boolean {
  return criterion.kind === "size" && count > 0 && count < SHORT && count * criterion.bytes < LITTLE;
}
