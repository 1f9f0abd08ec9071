import { causedBy, defineRule, keptLogs, spanText, type KeptLog, type Located } from "#rule";

/**
 * Rotate a Zope's logs in a way that its server supports.
 *
 * A Zope holds its logs open. Renamed without a word, they go on growing under
 * their old names until it is restarted, and `compress` cuts what is written
 * meanwhile. ZServer opens them again on USR2; Zope 4 and newer under WSGI have no
 * handler for that signal, and it ends the process each night. `copytruncate` leaves
 * the file where it is, and a `WatchedFileHandler` notices the renaming by itself.
 *
 * @see https://github.com/zopefoundation/Zope/issues/809
 */
export default defineRule({
  title: "A rotation leaves Zopes running, and writing into the current log",
  fault: "A rotation takes a Zope's log away, or ends the Zope",
  harm: "outage",
  severity: "error",
  item: "T20",
  needs: [keptLogs, "buildout", "logrotate"],
  messages: {
    renamed: {
      one: "Logrotate renames {log} ({writer}), and the Zope writes on into the old file until it is restarted; add copytruncate to the block.",
      many: "Logrotate renames {subjects} logs of Zopes, which write on into the old files until they are restarted; add copytruncate to the block.",
    },
    ends: {
      one: "{command} is sent to rotate {log} ({writer}): under WSGI a Zope has no handler for USR2, and the signal ends it each time; drop it and write copytruncate.",
      many: "{command} is sent to rotate {subjects} logs of Zopes: under WSGI they have no handler for USR2, and the signal ends them each time; drop it and write copytruncate.",
    },
    server:
      "{command} is sent to rotate {log} ({writer}): ZServer opens its logs again on USR2, and under WSGI the signal ends the Zope; a pin of Zope or Plone settles which it is, or copytruncate in the place of the signal.",
    unsure:
      "Logrotate renames {log} ({writer}), and whether {command} makes the Zope open it again does not show here; copytruncate settles it.",
  },

  subjects: ({ keptLogs }) =>
    keptLogs.flatMap(({ address, span, log, keeping }) =>
      log.zope && (keeping.by === "logrotate" || isOpen(keeping))
        ? [{ address, span, log, zope: log.zope, keeping }]
        : [],
    ),

  judge({ log: { path, writer }, zope: { server, settledBy, handler }, keeping }, { pass, fail, unknown }) {
    // What may be the log's pattern settles nothing.
    if (keeping.by === "perhaps") return pass(keeping.pattern, path, causedBy(keeping.pattern));
    const { pattern, rotation } = keeping;
    const { commands, reopen } = rotation;
    const signal = commands.find(({ value }) => isUsr2(value));
    const said = { log: path, writer };
    if (signal && server === "wsgi")
      return fail(
        [signal, path, ...(settledBy ? [settledBy] : [])],
        "ends",
        { ...said, command: short(signal) },
        causedBy(signal),
      );
    if (signal && server === "unknown")
      return unknown([signal, path], "server", { ...said, command: short(signal) }, causedBy(signal));
    if (signal) return pass(signal, path, ...(settledBy ? [settledBy] : []));
    if (reopen === "copytruncate") return pass(pattern, path, causedBy(pattern));
    if (handler && /watchedfile/i.test(handler.value)) return pass(handler, path);
    const [command] = commands;
    if (!command) return fail([pattern, path], "renamed", said, causedBy(pattern));
    const restart = commands.find(({ value }) => /\brestart\b/.test(value));
    return restart
      ? pass(restart, path)
      : unknown([command, path], "unsure", { ...said, command: short(command) }, causedBy(command));
  },
});

type Keeping = KeptLog["keeping"];

/** Whether a template fills in the pattern that may be the log's. */
function isOpen(keeping: Keeping): keeping is Extract<Keeping, { readonly by: "perhaps" }> {
  return keeping.by === "perhaps" && keeping.pattern.doubt !== undefined;
}

/** A signal for a ZEO server or for supervisord is none for a Zope. */
function isUsr2(command: string): boolean {
  return /USR2|\blogreopen\b|kill\s+-12\b/.test(command) && !/zeo|supervisord/.test(command);
}

function short(command: Located<string>): string {
  return spanText(command.span).slice(0, LONGEST);
}

const LONGEST = 60;
