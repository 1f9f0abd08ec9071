import { defineRule, isWritten, replace, type Environment } from "#rule";

/**
 * Keep some old logs when a log is rotated.
 *
 * `rotate 0` deletes the old log at the moment of rotation, and it is what a
 * block without `rotate` gets when no global sets it: after a bad night the
 * morning finds an empty file. Two weeks let somebody look at what happened
 * before a holiday.
 *
 * A `maxage` no longer than the time between two rotations undoes the count. A
 * count that may hold the logs of one day only is left open.
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
    none: "The block of {logs} keeps no old log: rotate 0 deletes it when the log is rotated; write how many to keep, such as rotate 14.",
    unset: "The block of {logs} has no rotate, so logrotate keeps 0 old logs and deletes the log; add rotate 14.",
    aged: "The block of {logs} deletes old logs by maxage {days} (days), although rotate {count} is to keep {reach} days of them; raise maxage.",
    few: "The block of {logs} keeps old logs by rotate {count}, which may reach back a day or less; how often they are rotated would settle it, or rotate 14.",
    elsewhere:
      "The block of {logs} has no rotate; the main file that includes it may set one, and is not in the checkout.",
  },

  subjects: ({ logrotate }) => logrotate.flatMap(({ blocks }) => blocks).filter(({ kept }) => kept.value),

  judge({ span, name: logs, rotate, criterion, maxAge, mail, globalsUnseen }, { pass, fail, unknown }) {
    const written = isWritten(rotate) ? rotate : undefined;
    if (mail) return pass(mail, { span });
    if (written?.value === 0) return fail([written, { span }], "none", { logs }, replace(written, "14"));
    if (written) {
      const reach = reachOf(written.value, criterion.value);
      const days = maxAge?.value ?? 0;
      if (maxAge && days > 0 && days < reach && days <= Math.min(DAYS[criterion.value.kind], SHORT))
        return fail([maxAge, written], "aged", { logs, days, count: written, reach }, replace(maxAge, "14"));
      return isFew(written.value, criterion.value)
        ? unknown([written, criterion], "few", { logs, count: written })
        : pass(written, { span });
    }
    if (globalsUnseen) return unknown([{ span }, globalsUnseen], "elsewhere", { logs });
    return fail({ span }, "unset", { logs });
  },
});

type Criterion = Environment["logrotate"][number]["blocks"][number]["criterion"]["value"];

const SHORT = 7;
const DAYS = { hourly: 1 / 24, daily: 1, weekly: 7, monthly: 30, yearly: 365, size: 1 } as const;
const LITTLE = 1024 * 1024;

/** For how many days logs are kept; by size, logrotate looks once a day. */
function reachOf(count: number, { kind }: Criterion): number {
  return Math.ceil(count * DAYS[kind]);
}

/** Whether the old logs may be those of a day: one of each day, or a few that hold next to nothing. */
function isFew(count: number, criterion: Criterion): boolean {
  if (criterion.kind === "size") return count > 0 && count < SHORT && count * criterion.bytes < LITTLE;
  return count > 0 && count * DAYS[criterion.kind] <= 1;
}
