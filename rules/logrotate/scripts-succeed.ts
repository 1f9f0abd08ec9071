import { allOf, defineRule } from "#rule";

/**
 * Let the scripts run to their end, and end well.
 *
 * logrotate hands a script to the shell. One that the shell refuses does nothing
 * at all, and one that ends by a failing test counts as failed: the old log stays
 * uncompressed and logrotate ends with status 1, so that the next real error
 * drowns. `[ -f pid ] && kill …` as the last line fails whenever the daemon
 * is not running; `if … fi` and `|| true` do not.
 *
 * Told apart are quotes, parentheses, ifs and loops; scripts with here documents,
 * `case` or functions are not judged for those.
 *
 * @see https://github.com/logrotate/logrotate/blob/3.21.0/logrotate.8.in
 */
export default defineRule({
  title: "logrotate's scripts run to their end and succeed",
  fault: "A script of logrotate's fails, and what it is for is not done",
  harm: "toil",
  severity: "warning",
  item: "T20",
  needs: ["logrotate"],
  messages: {
    broken: "The shell refuses this script of {logs}, since {what}, so nothing in it is run; sh -n shows the place.",
    early:
      "This script of {logs} ends at {what}, and the commands behind it are never run; drop it, or move it to the end.",
    test: "This script of {logs} fails where {what} does not hold: the old log stays uncompressed and logrotate ends with status 1; write it as an if, or add || true.",
  },

  subjects: ({ logrotate }) =>
    logrotate
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => {
        const scripts = [block.firstAction, block.preRotate, block.postRotate, block.lastAction].filter(
          (script) => script !== undefined,
        );
        const [first, ...others] = scripts;
        return block.kept.value && first ? [{ ...block, first, others }] : [];
      }),

  judge({ name: logs, first, others, scriptFaults }, { pass, fail }) {
    const [fault] = allOf(scriptFaults);
    if (!fault) return pass({ span: first.span }, ...others.map(({ span }) => ({ span })));
    const { kind, what } = fault.value;
    return fail(fault, kind === "ends by a test" ? "test" : kind, { logs, what });
  },
});
