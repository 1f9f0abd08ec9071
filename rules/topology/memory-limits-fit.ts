import { defineRule, gigabytes, hostLimits, hosts } from "#rule";

/**
 * Keep the sum of memmon's limits within the host's memory.
 *
 * memmon restarts a process that grows beyond its limit. When the limits add up
 * to more than there is, the host swaps before any process reaches its own, and
 * the watchdog sleeps through the one night that it is for.
 *
 * Counted are the limits of the processes here, with what the system and the
 * processes without a limit take. Of several hosts those are judged whose
 * processes are known by `hosts.NAME.files` of punchlist.yaml.
 *
 * Leave it off where the processes never grow at the same time, and you know it.
 *
 * @see https://superlance.readthedocs.io/en/latest/memmon.html
 */
export default defineRule({
  title: "memmon's limits fit into the host's RAM",
  fault: "The host swaps before a watchdog acts",
  harm: "outage",
  severity: "error",
  item: "T47",
  needs: [hostLimits, hosts],
  messages: {
    over: "memmon's limits on host {host} add up to {limits} GB, which with {rest} GB for all else is more than its {memory} GB, so it swaps before memmon acts; lower the limits.",
    tight:
      "memmon's limits on host {host} add up to {limits} GB, and all else takes {low} to {high} GB of its {memory} GB; give the other processes a limit, or measure them.",
  },

  subjects: ({ hostLimits }) => hostLimits,

  judge({ host, memory, limits, rest: { value: rest } }, { pass, fail, unknown }) {
    const sum = limits.reduce((bytes, { value }) => bytes + value, 0);
    if (sum + rest.high <= memory.value) return pass(memory, ...limits);
    const known = { host, limits: gigabytes(sum), memory: gigabytes(memory.value) };
    if (sum + rest.low <= memory.value)
      return unknown([memory, ...limits], "tight", {
        ...known,
        low: gigabytes(rest.low),
        high: gigabytes(rest.high),
      });
    return fail([memory, ...limits], "over", { ...known, rest: gigabytes(rest.low) });
  },
});
