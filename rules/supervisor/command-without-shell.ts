import { defineRule, plainCommands } from "#rule";

/**
 * Write commands that do without a shell.
 *
 * supervisord splits a command at white space and quotes and starts its first word.
 * No shell looks at it: `cd`, `export` and `NAME=value` are searched for as programs
 * and not found, `&&`, `|`, `>` and `2>&1` reach the program as arguments, and `$NAME`
 * stays as it is written. Options of the section do what most of them are for.
 *
 * What stands behind a shell's `-c` in quotes is the shell's, and not judged.
 *
 * @see https://supervisord.org/configuration.html#program-x-section-values
 */
export default defineRule({
  title: "Commands need no shell",
  fault: "A command is written for a shell that nobody starts",
  harm: "outage",
  severity: "error",
  item: "T35",
  needs: [plainCommands],
  roles: ["production", "staging"],
  onlySeen: true,
  messages: {
    first:
      "Program {name} begins with {word}, which only a shell knows, so supervisord finds no such program and never starts it; write {instead}.",
    argument: "Program {name} gets {word} and what follows as arguments, since supervisord starts no shell; {instead}.",
    variable: "Program {name} gets {word} as it is written, since supervisord fills in no $; write {instead}.",
  },

  subjects: ({ plainCommands }) => plainCommands,

  judge({ name, shell }, { pass, fail }) {
    if (!shell.value) return pass(shell);
    const { word, said, is, instead } = shell.value;
    return fail(word, is, { name, word: said, instead });
  },
});
