import { defineRule } from "#rule";

/**
 * Delete old logs some day.
 *
 * `rotate -1` keeps each log for ever. That fills the disk one night, and keeps
 * addresses of visitors longer than privacy laws allow. `maxage` sets an end in days.
 *
 * Leave it off where something else takes the old logs away.
 *
 * @see https://github.com/logrotate/logrotate/blob/3.21.0/logrotate.8.in
 */
export default defineRule({
  title: "Old logs are deleted some day",
  fault: "Old logs are kept until the disk is full",
  harm: "outage",
  severity: "warning",
  item: "T20",
  needs: ["logrotate"],
  messages: {
    ever: "The block of {logs} keeps each old log for ever (rotate -1), until the disk is full; add maxage 90, or write how many to keep.",
  },

  subjects: ({ logrotate }) =>
    logrotate.flatMap(({ blocks }) => blocks).filter(({ kept, rotate }) => kept.value && rotate.value === -1),

  judge({ span, name: logs, rotate, maxAge }, { pass, fail }) {
    if (maxAge && maxAge.value > 0) return pass(maxAge, rotate);
    return fail([rotate, { span }], "ever", { logs });
  },
});
