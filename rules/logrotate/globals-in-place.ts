import { defineRule } from "#rule";

/**
 * Set in a snippet only what belongs to the snippet's own logs.
 *
 * logrotate reads the files of a folder as if they were one text. A `monthly`
 * or a `rotate 99` outside of a block reaches every file that sorts behind it,
 * and what follows the `include` in the main file: one package's wish becomes
 * the rule for all others. Put it into the block, or into the main file.
 *
 * A file of settings that is included by its name is meant to be one, and passes.
 *
 * @see https://github.com/logrotate/logrotate/blob/3.21.0/logrotate.conf.5.in
 */
export default defineRule({
  title: "Settings of an included logrotate file stay in its blocks",
  fault: "An included file changes the settings of the files after it",
  harm: "toil",
  severity: "warning",
  item: "T20",
  needs: ["logrotate"],
  messages: {
    leaks:
      "{file} sets {names} outside of a block, which changes {count} blocks read after it, first that of {first}; move it into the file's own blocks.",
    mayLeak:
      "{file} sets {names} outside of a block; which files of the folder are read after it shows only on the host.",
  },

  subjects: ({ logrotate }) =>
    logrotate.flatMap(({ context, files, blocks }) =>
      files
        .filter(({ via }) => via === "folder")
        .map((read) => ({
          ...read,
          context,
          set: read.globals.filter(({ name, known }) => known && !["include", "tabooext", "taboopat"].includes(name)),
          reached: blocks.filter(({ leaked }) => leaked.some((setting) => setting.span.file === read.file)),
        })),
    ),

  judge({ span, file, context, set, reached }, { pass, fail, unknown }) {
    const [global] = set;
    if (!global) return pass({ span });
    const names = [...new Set(set.map(({ name }) => name))].join(", ");
    const [first] = reached;
    if (first)
      return fail([global, ...reached], "leaks", {
        file: file.path,
        names,
        count: reached.length,
        first: first.name,
      });
    return context === "snippets" ? unknown(global, "mayLeak", { file: file.path, names }) : pass(global);
  },
});
