import { defineRule, replace } from "#rule";

/**
 * Give buildout's time-out as a word of its own: `-t 3`.
 *
 * Buildout takes the word after `-t` and wants a whole number. `-t3` makes it
 * take the next option for the number, and `-t 2.5` or `-t=3` stop the build
 * before it begins.
 *
 * Judged are the commands in Makefiles, Dockerfiles, shell scripts and CI
 * files that give a time-out.
 *
 * Leave it off never: such a command does not build.
 *
 * @see https://www.buildout.org/en/latest/reference.html
 */
export default defineRule({
  title: "The time-out of a build command is one that buildout reads",
  fault: "The build command stops at its time-out",
  harm: "outage",
  severity: "error",
  item: "T42",
  needs: ["buildout"],
  onlySeen: true,
  messages: {
    refused: "Buildout stops at {flag}: it wants a whole number of seconds as the next word; write -t 3.",
  },

  subjects: ({ buildout }) =>
    buildout.flatMap(({ commands }) => commands).filter(({ timeout, refusedTimeout }) => timeout ?? refusedTimeout),

  judge({ timeout, refusedTimeout, span }, { pass, fail }) {
    if (refusedTimeout)
      return fail(refusedTimeout, "refused", { flag: refusedTimeout }, replace(refusedTimeout, "-t 3"));
    return pass(timeout ?? { span });
  },
});
