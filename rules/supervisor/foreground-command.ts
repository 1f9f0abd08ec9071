import { defineRule, foreground } from "#rule";

/**
 * Run each service in the foreground under supervisord.
 *
 * supervisord watches the process that it starts. A command that goes into the
 * background ends at once: supervisord starts it again and again, gives up, and
 * watches nothing, while the service runs on unattended or fights for its port.
 * Write `console` for Zope, `fg` for ZEO, `-F` for varnishd, `-db` for HAProxy
 * and `-g "daemon off;"` for nginx.
 *
 * @see https://supervisord.org/subprocess.html#nondaemonizing-of-subprocesses
 */
export default defineRule({
  title: "Supervised services stay in the foreground",
  fault: "supervisord loses a service that goes into the background",
  harm: "outage",
  severity: "error",
  item: "T35",
  needs: ["supervisor", foreground],
  roles: ["production", "staging"],
  messages: {
    background:
      "Program {name} goes into the background by {word}, where supervisord cannot watch it; write {instead}.",
    open: "Program {name} stays in the foreground only if {settledBy} says so; audit that file as well, or say it in the command.",
  },

  subjects({ supervisor, foreground }) {
    return supervisor
      .flatMap(({ programs }) => programs)
      .flatMap((program) => {
        const staying = foreground.of(program);
        return staying ? [{ ...program, staying }] : [];
      });
  },

  judge({ name, staying }, { pass, fail, unknown }) {
    const { word } = staying;
    if (staying.stays === "no") return fail(word, "background", { name, word, instead: staying.instead });
    if (staying.stays === "unknown") return unknown(word, "open", { name, settledBy: staying.settledBy });
    return pass(word);
  },
});
