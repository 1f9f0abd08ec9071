import { defineRule, replace, spanText, type Edit, type Span } from "#rule";

/**
 * Write blocks that logrotate reads to their end.
 *
 * A comment behind a value, `100m` for `100M` or a carriage return costs more
 * than its line: logrotate drops the block, says so in a mail that nobody reads,
 * and the log grows. It looks for the end of a bad block at a `}` in the first
 * column, so an indented one takes the next blocks along; and when none comes
 * before the end of the file, the block stands as far as it was read.
 *
 * Leave it off for files that something else makes into configurations.
 *
 * @see https://github.com/logrotate/logrotate/blob/3.21.0/logrotate.conf.5.in
 */
export default defineRule({
  title: "logrotate reads every block to its end",
  fault: "logrotate drops a block, and its logs grow",
  harm: "outage",
  severity: "error",
  item: "T20",
  needs: ["logrotate"],
  messages: {
    dropped: "The block of {logs} is not read, and nothing there is rotated: {why}.",
    swallowed:
      "The block of {logs} is not read, nor are those below it to line {line}: {why}, and only a } in the first column ends a bad block.",
    halfRead: "The block of {logs} counts only to this place: {why}.",
    rest: "From here logrotate reads no more of the file: {why}.",
  },

  subjects: ({ logrotate }) => logrotate.flatMap(({ blocks, faults }) => [...blocks, ...faults]),

  judge(block, { pass, fail }) {
    const { span, fault } = block;
    if (!fault.value) return pass({ span });
    const { why, lost } = fault.value;
    if (!("kept" in block)) return fail(fault, "rest", { why });
    const { kept, name: logs } = block;
    const places = [fault, { span }] as const;
    const edits = withoutComment(fault.span);
    if (kept.value) return fail(places, "halfRead", { logs, why }, ...edits);
    const line = lost.file.position(lost.end).line;
    return holdsBlock(spanText({ ...lost, start: fault.span.end }))
      ? fail(places, "swallowed", { logs, line, why }, ...edits)
      : fail(places, "dropped", { logs, why }, ...edits);
  },
});

/** Whether a line of the text looks like the head of a block. */
function holdsBlock(text: string): boolean {
  return /^[ \t]*["']?[/~].*\{[ \t]*$/m.test(text);
}

function withoutComment(span: Span): readonly Edit[] {
  const value = /^(\S+)[ \t]+#/.exec(spanText(span).slice(0, 200))?.[1];
  return value === undefined ? [] : [replace({ span }, value)];
}
