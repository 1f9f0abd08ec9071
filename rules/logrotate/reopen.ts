import { defineRule, logWriter, lookAt, spanText, writerReached, type Located, type LogWriter } from "#rule";

/**
 * Tell a daemon that its log was renamed.
 *
 * logrotate renames the file, and a daemon that holds it open writes on into
 * the old one: the new log stays empty, and deleting the old one frees nothing
 * until the daemon ends. Send it the signal that makes it open its logs again,
 * or use `copytruncate` and lose the lines of that moment.
 *
 * Judged are logs of daemons that are known to hold them open, by their paths:
 * syslog (HAProxy's lines too), nginx, Apache, PHP-FPM, MySQL, MongoDB,
 * PostgreSQL, varnishncsa, Squid, Tomcat, ZEO, supervisord. A script passes that
 * reaches the daemon by its name, its pid file or its tool, after the renaming:
 * `prerotate` comes too early. What only succeeds or asks tells no daemon
 * anything.
 *
 * @see https://nginx.org/en/docs/control.html
 */
export default defineRule({
  title: "Daemons open their logs again after logrotate has renamed them",
  fault: "A daemon writes on into a log that was renamed",
  harm: "data loss",
  severity: "error",
  item: "T20",
  needs: ["logrotate"],
  messages: {
    renamed:
      "{log} is renamed under {writer}, which writes on into the old file; add copytruncate, or a postrotate with {tell}.",
    kept: "{log} is renamed under {writer}, which no signal makes open it again; add copytruncate.",
    before:
      "{log} is renamed under {writer}, and its script runs before the renaming, when there is nothing to open again; move it to postrotate, with {tell}.",
    another: "{log} is renamed under {writer}, and the script tells {other} only; write {tell}, or copytruncate.",
    upstart:
      "{log} is renamed under {writer}, and reload is a command of upstart, which hosts with systemd do not have; write {tell}.",
    unsure:
      "{log} is renamed under {writer}, and whether {command} tells it so does not show here; copytruncate settles it, or {tell}.",
    silent:
      "{log} is renamed under {writer}, and {command} hides whether it works: not every init script has that action. Run it on the host without its redirection, or write {tell}.",
  },

  subjects: ({ logrotate }) =>
    logrotate
      .flatMap(({ blocks }) => blocks)
      .filter(
        ({ kept, scriptFaults }) => kept.value && !scriptFaults.items.some(({ value }) => value.kind === "broken"),
      )
      .flatMap((block) => {
        const tail = block.tails.find(({ value }) => logWriter(value));
        const writer = tail && logWriter(tail.value);
        return writer ? [{ ...block, tail, writer }] : [];
      }),

  judge({ tail, writer, patterns, copy, copyTruncate, commandsAfter, commandsBefore }, { pass, fail, unknown }) {
    // A block of a file that was not read may have the log already.
    for (const { doubt } of patterns) lookAt(doubt);
    const log = { span: tail.span };
    const stays = [copyTruncate, copy].find(({ value }) => value);
    if (stays) return pass(stays, log);
    const told = { log: spanText(tail.span), writer: writer.name, tell: writer.tell ?? "" };
    const reaching = commandsAfter.find(({ value }) => writer.reached.test(value));
    if (reaching && /^(?:reload|restart)\s/.test(reaching.value)) return fail([log, reaching], "upstart", told);
    if (reaching && isRefusedInSilence(reaching.value))
      return unknown([log, reaching], "silent", { ...told, command: commandOf(reaching) });
    if (reaching) return pass(reaching, log);
    if (writer.tell === undefined) return fail(log, "kept", told);
    const [command] = commandsAfter;
    const other = commandsAfter.map(({ value }) => writerReached(value)).find((reached) => reached !== undefined);
    if (command && other && !isSyslog(other)) return fail([log, command], "another", { ...told, other: nameOf(other) });
    if (command) return unknown([log, command], "unsure", { ...told, command: commandOf(command) });
    const [early] = commandsBefore;
    if (early) return fail([log, early], "before", told);
    return fail(log, "renamed", told);
  },
});

/** `invoke-rc.d nginx rotate >/dev/null 2>&1` fails without a word where the action is not known. */
function isRefusedInSilence(command: string): boolean {
  return (
    /(?:^|\/)(?:invoke-rc\.d|service)\s/.test(command) &&
    !/\s(?:reload|restart|force-reload|graceful)\b/.test(command) &&
    /2>\s*(?:&1|\/dev\/null)|&>/.test(command)
  );
}

/** A program may log through syslog, and then its log is reopened by it. */
function isSyslog({ name }: LogWriter): boolean {
  return name.startsWith("rsyslog");
}

function nameOf({ name }: LogWriter): string {
  return name.split(" (", 1)[0] ?? name;
}

/** The command without what it does with its output. */
function commandOf(command: Located<string>): string {
  return (
    spanText(command.span)
      .split(/\s+\d?(?:&?>|>)/, 1)[0]
      ?.slice(0, LONGEST) ?? ""
  );
}

const LONGEST = 60;
