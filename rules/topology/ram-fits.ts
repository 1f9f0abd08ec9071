import { defineRule, gigabytes, shortList, systemReserveBytes, hostMemory } from "#rule";

/**
 * Give the host the memory that its processes take.
 *
 * A host that swaps is slower than one that is down, and what is left over is
 * the page cache that keeps reads off the disk. The sum is a range, because
 * nobody knows a process to the megabyte before it runs: a Zope is its base
 * and a cache of so many objects for each thread. `punchlist plan` shows every
 * term. Measure one instance after a day and put the figure in its place.
 *
 * What runs here and has no model (a database or a proxy that is not described
 * in the files) is named and not counted, so the sum passes only without it.
 * With several hosts a process counts for the one that its files are for, by
 * `hosts.NAME.files` of punchlist.yaml.
 *
 * @see https://docs.plone.org/manage/deploying/performance/instancesthreads.html
 */
export default defineRule({
  title: "The host has the RAM that its processes take",
  fault: "The processes take more memory than the host has",
  harm: "outage",
  severity: "error",
  item: "T47",
  needs: [hostMemory],
  messages: {
    short:
      "Host {host} has {memory} GB of RAM, and its processes with the system take at least {low} GB (up to {high}); {largest} alone up to {largestHigh}.",
    tight:
      "Host {host} has {memory} GB of RAM, and its processes with the system take {low} to {high} GB; one instance's memory, measured after a day, settles it.",
    partly:
      "Host {host} has {memory} GB of RAM and needs {range} GB, without {names}, of which nothing is known; declare what each takes under hosts.{host}.processes in punchlist.yaml, as in name: 500 MB.",
    several:
      "Host {host} has {memory} GB of RAM, and no file says which host runs {names}; name the files of each host under hosts.NAME.files in punchlist.yaml.",
    noHost:
      "The processes take {range} GB with the system; the host's memory is missing: add its /proc/meminfo to the checkout, or declare hosts.NAME.memory in punchlist.yaml.",
    noHostPartly:
      "The processes take {range} GB with the system and without {names}; declare what those take (hosts.NAME.processes in punchlist.yaml) and the host's memory (hosts.NAME.memory, or its /proc/meminfo).",
    roots:
      "The processes of {count} buildouts take {range} GB on one host with its system; which of them share a host is not said: declare an environment for each in punchlist.yaml.",
  },

  subjects: ({ hostMemory }) => hostMemory,

  judge({ span, host, memory, budget: { uses, unmodelled }, takes, unplaced, roots }, { pass, fail, unknown }) {
    const reserve = systemReserveBytes(memory?.value ?? 0);
    const low = takes.value.low + reserve;
    const high = takes.value.high + reserve;
    const range = { low: gigabytes(low), high: gigabytes(high) };
    const names = namesOf(unmodelled.items);
    const said = range.low === range.high ? range.low : `${range.low} to ${range.high}`;
    // What fits together fits apart; more than one root may be meant for more than one host.
    if (roots > 1 && (!memory || high > memory.value))
      return unknown(memory ? [memory, { span }] : { span }, "roots", { count: roots, range: said });
    if (!memory)
      return names === ""
        ? unknown({ span }, "noHost", { range: said })
        : unknown([{ span }, ...unmodelled.items], "noHostPartly", { range: said, names });

    const known = { host, memory: gigabytes(memory.value), ...range };
    const [first, ...others] = uses;
    const largest = first && others.reduce((a, b) => (b.high > a.high ? b : a), first);
    if (largest && low > memory.value)
      return fail([memory, largest], "short", {
        ...known,
        largest: largest.name,
        largestHigh: gigabytes(largest.high),
      });
    if (unplaced.length > 0)
      return unknown(memory, "several", { host, memory: known.memory, names: namesOf(unplaced) });
    if (largest && high > memory.value) return unknown([memory, largest], "tight", known);
    if (unmodelled.items.length > 0)
      return unknown([memory, ...unmodelled.items], "partly", { host, memory: known.memory, range: said, names });
    return pass(memory, ...uses);
  },
});

function namesOf(processes: readonly { readonly name: string }[]): string {
  return shortList(
    processes.map(({ name }) => name),
    NAMED,
  );
}

const NAMED = 4;
