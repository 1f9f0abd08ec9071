import { defineRule, isWritten, replace } from "#rule";

/**
 * Keep some old logs when a log is rotated.
 *
 * `rotate 0` deletes the old log at the moment of rotation, and it is what a
 * block without `rotate` gets when no global sets it: after a bad night the
 * morning finds an empty file. Two weeks let somebody look at what happened
 * before a holiday.
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
    elsewhere:
      "The block of {logs} has no rotate; the main file that includes it may set one, and is not in the checkout.",
  },

  subjects: ({ logrotate }) => logrotate.flatMap(({ blocks }) => blocks).filter(({ kept }) => kept.value),

  judge({ span, name: logs, rotate, mail, globalsUnseen }, { pass, fail, unknown }) {
    const written = isWritten(rotate) ? rotate : undefined;
    if (mail) return pass(mail, { span });
    if (written)
      return written.value === 0
        ? fail([written, { span }], "none", { logs }, replace(written, "14"))
        : pass(written, { span });
    if (globalsUnseen) return unknown([{ span }, globalsUnseen], "elsewhere", { logs });
    return fail({ span }, "unset", { logs });
  },
});
