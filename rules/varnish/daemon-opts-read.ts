import { daemonOpts, defineRule } from "#rule";

/**
 * Change Varnish's options where its service reads them.
 *
 * Since systemd starts Varnish, `DAEMON_OPTS` of `/etc/default/varnish` is read by
 * nobody unless the unit names that file: Debian's unit does not, and says so only
 * in a comment. The size that was raised there, or the port, never comes to be,
 * and every manual of old still says to write it there. `systemctl edit varnish`
 * makes a file that counts: an empty `ExecStart=` line, and below it the command.
 *
 * @see https://varnish-cache.org/docs/trunk/users-guide/command-line.html
 */
export default defineRule({
  title: "Varnish's options stand where its service reads them",
  fault: "Options of Varnish stand in a file that nobody reads",
  harm: "toil",
  severity: "warning",
  item: "T22",
  needs: [daemonOpts],
  onlySeen: true,
  messages: {
    ignored:
      "{unit} does not read DAEMON_OPTS, so its {option} counts for nothing; write it in an ExecStart= of {unit}, and drop it here.",
    unseen:
      "Debian's unit of Varnish does not read DAEMON_OPTS; add what systemctl cat varnish prints on the host to see whether yours does.",
  },

  subjects: ({ daemonOpts }) => daemonOpts,

  judge({ value, unit, used, differs }, { pass, fail, unknown }) {
    if (used) return pass(value, used);
    if (!unit) return unknown(value, "unseen");
    if (!differs) return pass(value, unit.program);
    const { letter, word, value: said } = differs;
    const option = said ? `-${letter} ${said.value}` : `-${letter}`;
    const place = { ...(said ?? word), ...(unit.open && { doubt: unit.open }) };
    return fail([place, unit.program], "ignored", { unit: unit.who, option });
  },
});
