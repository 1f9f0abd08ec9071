import { causedBy, defineRule, deviceLogs, isWritten, replace } from "#rule";

/**
 * Set `maxbytes` to 0 where a log goes to a device.
 *
 * To rotate a log supervisord looks for its end. /dev/stdout of a container is a
 * pipe, which has none: with the default size each line of a program raises
 * "Illegal seek", and with `logfile=/dev/stdout` supervisord does not even start.
 *
 * @see https://github.com/Supervisor/supervisor/issues/935
 */
export default defineRule({
  title: "Logs that go to a device are not rotated",
  fault: "Lines that go to a device end in errors",
  harm: "outage",
  severity: "error",
  item: "T20",
  needs: [deviceLogs],
  roles: ["production", "staging"],
  messages: {
    own: "Supervisord writes its log to {path} and rotates it, which it cannot do with a pipe, so it does not start; set logfile_maxbytes=0.",
    stream: {
      one: "{writer} writes to {path}, and supervisord rotates it, which it cannot do with a pipe, so each line ends in an error; set {option}_maxbytes=0.",
      many: "{subjects} logs go to {path}, and supervisord rotates each, which it cannot do with a pipe, so each line ends in an error; set stdout_logfile_maxbytes=0 and stderr_logfile_maxbytes=0.",
    },
  },

  subjects: ({ deviceLogs }) => deviceLogs,

  judge({ span, writer, option, log: { target, maxBytes } }, { pass, fail }) {
    if (maxBytes.value === 0) return pass(maxBytes, target.path);
    const fix = isWritten(maxBytes) ? [replace(maxBytes, "0")] : [];
    const at = [target.path, maxBytes] as const;
    if (option === "logfile") return fail(at, "own", { path: target.path }, ...fix);
    const cause = causedBy(`rotated devices of ${span.file.path}`);
    return fail(at, "stream", { writer, option, path: target.path }, cause, ...fix);
  },
});
