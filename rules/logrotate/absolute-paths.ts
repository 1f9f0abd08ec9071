import { defineRule, spanText } from "#rule";

/**
 * Write the whole path of a log.
 *
 * logrotate takes `log/*.log` from the folder that it is started in. Cron and the
 * timer start it in / or in root's home, where the log is not: with `missingok`
 * nothing is rotated and nothing is said.
 *
 * Leave it off where a script goes to the folder before it starts logrotate.
 *
 * @see https://github.com/logrotate/logrotate/blob/3.21.0/logrotate.8.in
 */
export default defineRule({
  title: "logrotate's patterns begin at the root",
  fault: "logrotate looks for a log where it is not",
  harm: "outage",
  severity: "warning",
  item: "T20",
  needs: ["logrotate"],
  messages: {
    relative:
      "{log} is looked for in the folder that logrotate is started in, and cron starts it in another than the application's; write the whole path.",
  },

  subjects: ({ logrotate }) =>
    logrotate
      .flatMap(({ blocks }) => blocks)
      .filter(({ kept }) => kept.value)
      .flatMap(({ tails }) =>
        tails.map((log) => ({ address: `log:${spanText(log.span).replaceAll(/["']/g, "")}`, span: log.span, log })),
      ),

  judge: ({ log }, { pass, fail }) => (/^[\w.*?-]/.test(log.value) ? fail(log, "relative", { log }) : pass(log)),
});
