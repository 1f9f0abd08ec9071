import { defineRule, lookAt, staysInFront, varnishDaemons } from "#rule";

/**
 * Let varnishd start as its unit expects.
 *
 * varnishd goes into the background unless it is told `-F`. In a service of
 * `Type=simple` (or `exec`, or `notify`) systemd takes the end of the first process for
 * the end of the service and ends what it left behind: Varnish is gone a moment
 * after it started. With `Type=forking` and `-F` systemd waits in vain and ends it
 * after 90 s. supervisord's programs are judged by supervisor/foreground-command.
 *
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Type=
 */
export default defineRule({
  title: "varnishd starts as its unit expects",
  fault: "systemd ends Varnish a moment after its start",
  harm: "outage",
  severity: "error",
  item: "T22",
  needs: [varnishDaemons],
  onlySeen: true,
  messages: {
    leaves:
      "{who} is of Type={type} and starts varnishd without -F, so systemd takes it for ended and kills it; add -F.",
    stays: "{who} is of Type=forking and starts varnishd with -F, so systemd gives up after 90 s; write Type=simple.",
  },

  subjects: ({ varnishDaemons }) =>
    varnishDaemons.flatMap((daemon) =>
      daemon.startedBy.kind === "systemd"
        ? [{ ...daemon, address: `${daemon.address}/front`, type: daemon.startedBy.type }]
        : [],
    ),

  judge({ who, type, options, open, program }, { pass, fail }) {
    const word = options.find(({ letter }) => letter === "F" || letter === "d")?.word;
    if (!word) lookAt(open);
    const stays = staysInFront({ options });
    const forks = type.value === "forking";
    if (stays === !forks) return pass(word ?? program, type);
    return stays ? fail([type, word ?? program], "stays", { who }) : fail([program, type], "leaves", { who, type });
  },
});
