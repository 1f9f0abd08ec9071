import { causedBy, defineRule, foreground, services } from "#rule";

/**
 * Run each service in the foreground under supervisord.
 *
 * supervisord watches the process that it starts. A command that goes into the
 * background ends at once: supervisord starts it again and again, gives up, and
 * watches nothing, while the service runs on unattended or fights for its port.
 * Write `console` for Zope, `fg` for ZEO, `-F` for varnishd, `-db` for HAProxy,
 * `daemon off;` for nginx, and the program itself instead of its init script.
 *
 * Shells, `sudo`, `nice`, `gosu` and their like are passed over, and scripts are
 * read where the checkout holds them. Judged is what is known to be able to go
 * into the background; a program of your own stays in front unless it was written
 * not to. Jobs that run once are not judged.
 *
 * @see https://supervisord.org/subprocess.html#nondaemonizing-of-subprocesses
 */
export default defineRule({
  title: "Supervised services stay in the foreground",
  fault: "supervisord loses a service that goes into the background",
  harm: "outage",
  severity: "error",
  item: "T35",
  needs: ["supervisor", foreground, services],
  roles: ["production", "staging"],
  ofServices: true,
  messages: {
    background: {
      one: "Program {name} goes into the background by {word}, where supervisord cannot watch it; write {instead}.",
      many: "{subjects} programs ({name}) go into the background by {word}, where supervisord cannot watch them; write {instead}.",
    },
    open: "Program {name} stays in the foreground only if {condition}; {step}.",
    script: "What program {name} starts stands in {script}, which is not in the checkout; add it.",
  },

  subjects({ supervisor, foreground, services }) {
    return supervisor
      .flatMap(({ programs }) => programs)
      .filter(
        ({ words, autorestart, startsecs }) =>
          words.length > 0 &&
          !words.some(({ value }) => /(?:^|\/)pidproxy$/.test(value)) &&
          (autorestart.value !== "never" || startsecs.value > 0),
      )
      .flatMap((program) => {
        const script = program.autostart.value ? services.command(program).unseen : undefined;
        const staying = foreground.of(program) ?? (script && { stays: "unread" as const, script });
        return staying ? [{ ...program, staying }] : [];
      });
  },

  judge({ name, span, staying }, { pass, fail, unknown }) {
    switch (staying.stays) {
      case "yes":
        return pass(staying.word);
      case "no": {
        const { word, instead } = staying;
        return fail(word, "background", { name, word, instead }, causedBy(`${instead} in ${span.file.path}`));
      }
      case "unknown":
        return unknown(staying.word, "open", { name, condition: staying.condition, step: staying.step });
      case "unread":
        return unknown(staying.script, "script", { name, script: staying.script });
    }
  },
});
