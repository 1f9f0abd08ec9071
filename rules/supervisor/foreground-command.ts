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
 * read where the checkout holds them. Of a program that is not known nothing can
 * be said: start it in a terminal, and waive the rule for it if it stays. Jobs
 * that run once are not judged.
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
  messages: {
    background: {
      one: "Program {name} goes into the background by {word}, where supervisord cannot watch it; write {instead}.",
      many: "{subjects} programs ({name}) go into the background by {word}, where supervisord cannot watch them; write {instead}.",
    },
    open: "Program {name} stays in the foreground only if {condition}; {step}.",
    script: "What program {name} starts stands in {script}, which is not in the checkout; add it.",
    stranger: {
      one: "Program {name} starts a command that is not known here; start it in a terminal, and if it stays there waive this rule for it in punchlist.yaml.",
      many: "{subjects} programs ({name}) start commands that are not known here; start each in a terminal, and waive this rule in punchlist.yaml for those that stay.",
    },
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
      .map((program) => ({
        ...program,
        staying: foreground.of(program),
        unseen: services.command(program).unseen,
      }))
      .filter(({ staying, autostart }) => staying !== undefined || autostart.value);
  },

  judge({ name, span, staying, unseen }, { pass, fail, unknown }) {
    if (staying?.stays === "no") {
      const { word, instead } = staying;
      return fail(word, "background", { name, word, instead }, causedBy(`${instead} in ${span.file.path}`));
    }
    if (staying?.stays === "unknown")
      return unknown(staying.word, "open", { name, condition: staying.condition, step: staying.step });
    if (staying) return pass(staying.word);
    if (unseen) return unknown(unseen, "script", { name, script: unseen });
    return unknown({ span }, "stranger", { name }, causedBy(`unknown commands of ${span.file.path}`));
  },
});
