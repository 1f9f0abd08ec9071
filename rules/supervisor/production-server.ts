import { answering, defineRule, replace } from "#rule";

/**
 * Answer visitors by servers that are made for it.
 *
 * Servers for developers answer one request at a time or break off at a stop,
 * and most show the code and the settings of a page that fails; Flask's debugger
 * runs whatever a stranger types. With `--reload` a deployment restarts a server
 * file by file, and `instance fg` is `instance console` with Zope's debug mode on. Run Gunicorn, uWSGI, Puma, PHP-FPM or node with the built files
 * instead, with the debug mode off.
 *
 * Only the section's command and environment are looked at: a debug mode that a
 * settings file turns on shows here nowhere.
 *
 * Leave it off for programs that no visitor reaches.
 *
 * @see https://docs.djangoproject.com/en/stable/howto/deployment/checklist/
 */
export default defineRule({
  title: "Servers run as they are meant for production",
  fault: "A server for developers answers visitors",
  harm: "exposure",
  severity: "error",
  item: "T35",
  needs: [answering],
  roles: ["production", "staging"],
  ofServices: true,
  messages: {
    server: "Program {name} runs {what}, which is not made for visitors' requests; run an application server.",
    reload: "Program {name} runs with {word}, so it watches its files and starts anew when one changes; drop it.",
    foreground:
      "Program {name} starts its Zope by {word}, which turns the debug mode on and makes pages slow; write console.",
    debug:
      "Program {name} runs with {variable}={word}, which shows strangers the code and settings of a page that fails; turn it off.",
  },

  subjects: ({ answering }) => answering,

  judge({ name, program, development: { value: development } }, { pass, fail }) {
    if (!development) return pass(program);
    const { word } = development;
    switch (development.kind) {
      case "server":
        return fail(word, "server", { name, what: development.what });
      case "foreground":
        return fail(word, "foreground", { name, word }, replace(word, "console"));
      case "reload":
        return fail(word, "reload", { name, word });
      case "debug":
        return fail(word, "debug", { name, variable: development.variable, word });
    }
  },
});
