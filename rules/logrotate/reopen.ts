import { defineRule } from "#rule";

/**
 * Tell a daemon that its log was renamed.
 *
 * logrotate renames the file, and a daemon that holds it open writes on into
 * the old one: the new log stays empty, and deleting the old one frees nothing
 * until the daemon ends. Send it the signal that makes it open its logs again,
 * or use `copytruncate` and lose the lines of that moment.
 *
 * Judged are logs of daemons that are known to hold them open: nginx, Apache,
 * varnishncsa, rsyslog, ZEO, supervisord. What a script does is not judged, only
 * that it does something: `true`, `echo` and `kill -0` tell no daemon anything.
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
      "{log} is renamed under {writer}, which writes on into the old file; add copytruncate, or a postrotate with {signal}.",
  },

  subjects: ({ logrotate }) =>
    logrotate
      .flatMap(({ blocks }) => blocks)
      .filter(({ kept }) => kept.value)
      .flatMap((block) => {
        const log = block.patterns.find(({ value }) => writerOf(value));
        const writer = log && writerOf(log.value);
        return writer ? [{ ...block, log, writer }] : [];
      }),

  judge({ log, writer, copy, copyTruncate, actingScript }, { pass, fail }) {
    const stays = [copyTruncate, copy].find(({ value }) => value);
    if (stays) return pass(stays, log);
    if (actingScript) return pass(actingScript, log);
    return fail(log, "renamed", { log, writer: writer.name, signal: writer.signal });
  },
});

interface Writer {
  readonly path: RegExp;
  readonly name: string;
  readonly signal: string;
}

function writerOf(path: string): Writer | undefined {
  return WRITERS.find((writer) => writer.path.test(path));
}

/** Where the daemons' packages and recipes put their logs. */
const WRITERS: readonly Writer[] = [
  { path: /\/nginx\/[^/]*$/, name: "nginx", signal: 'kill -USR1 "$(cat /run/nginx.pid)"' },
  { path: /\/(?:apache2|httpd)\/[^/]*$/, name: "Apache", signal: "apachectl graceful" },
  { path: /\/varnish\/[^/]*$/, name: "varnishncsa", signal: "systemctl reload varnishncsa" },
  {
    path: /^\/var\/log\/(?:haproxy\.log|syslog|messages|mail\.log|auth\.log)$/,
    name: "rsyslog",
    signal: "/usr/lib/rsyslog/rsyslog-rotate",
  },
  { path: /\/zeo(?:server)?[\d*?]*\.log$/, name: "ZEO", signal: "kill -USR2 and its pid" },
  { path: /\/supervisord\.log$/, name: "supervisord", signal: "kill -USR2 and its pid" },
];
