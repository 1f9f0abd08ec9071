import { defineRule, type Environment } from "#rule";

/**
 * Write words that logrotate knows.
 *
 * logrotate reports a word that it does not know and ignores its line, and goes
 * on: `dailly` leaves the interval to the globals, `copytruncat` renames the log
 * under its daemon. The report goes to the mail of cron, or nowhere.
 *
 * @see https://github.com/logrotate/logrotate/blob/3.21.0/logrotate.8.in
 */
export default defineRule({
  title: "logrotate knows each word of its files",
  fault: "logrotate ignores a line",
  harm: "toil",
  severity: "warning",
  item: "T20",
  needs: ["logrotate"],
  messages: {
    meant: "{word} is no word of logrotate's, which ignores its line; write {meant}.",
    unknown: "{word} is no word of logrotate's up to 3.21, which ignores its line; drop it.",
  },

  subjects: ({ logrotate }) =>
    logrotate.flatMap(({ files, blocks }) =>
      files.flatMap(({ address, span, file, globals }) => {
        const inside = blocks.filter((block) => block.file === file && block.kept.value);
        const unknown = [globals, ...inside.map(({ directives }) => directives)].flat().filter(({ known }) => !known);
        const judged: readonly (Directive | undefined)[] = unknown.length === 0 ? [undefined] : unknown;
        return judged.map((directive) => ({
          address: directive ? `${address}/word:${directive.name}` : address,
          span: directive?.span ?? span,
          directive,
        }));
      }),
    ),

  judge({ span, directive }, { pass, fail }) {
    if (!directive) return pass({ span });
    const { name: word, meant } = directive;
    return meant === undefined ? fail(directive, "unknown", { word }) : fail(directive, "meant", { word, meant });
  },
});

type Directive = Environment["logrotate"][number]["blocks"][number]["directives"][number];
