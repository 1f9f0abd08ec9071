import { defineRule, type Located } from "#rule";

/**
 * Let only the daemon write into its log.
 *
 * `create 0777` and `create 0666` let each user of the host write lines into
 * the log, or empty it after a break-in. Who must read it gets a group.
 *
 * Leave it off where several accounts write into one log and share no group.
 *
 * @see https://github.com/logrotate/logrotate/blob/3.21.0/logrotate.8.in
 */
export default defineRule({
  title: "New logs are not writable for everybody",
  fault: "Every user of the host can write into a log",
  harm: "exposure",
  severity: "warning",
  item: "T20",
  needs: ["logrotate"],
  messages: {
    open: "create {mode} lets every user of the host write into {logs}; write create 0640 with the daemon's user and group.",
  },

  subjects: ({ logrotate }) =>
    logrotate
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kept.value && block.create ? [{ ...block, create: block.create }] : [])),

  judge({ span, name: logs, create }, { pass, fail }) {
    const mode = modeIn(create);
    if (mode === undefined || (Number.parseInt(mode, 8) & WRITE_BY_OTHERS) === 0) return pass(create, { span });
    return fail([create, { span }], "open", { mode, logs });
  },
});

const WRITE_BY_OTHERS = 0o002;

function modeIn({ value }: Located<string>): string | undefined {
  return /^\s*\+?([0-7]{3,5})(?=\s|$)/.exec(value)?.[1];
}
