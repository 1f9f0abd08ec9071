import { defineRule, gigabytes, hostHeaps, shortList } from "#rule";

/**
 * Keep the heaps of Java within the host's memory.
 *
 * Java takes memory up to `-Xmx` before it troubles to collect, and a quarter to a half
 * of that besides for threads, classes and buffers. Heaps that are larger than the host
 * are filled all the same: the host swaps at each collection, or the kernel ends the
 * largest process.
 *
 * Counted are the heaps that commands and `JAVA_OPTS` name. Of several hosts those are
 * judged whose programs are known by `hosts.NAME.files` of punchlist.yaml.
 *
 * @see https://docs.oracle.com/en/java/javase/17/docs/specs/man/java.html
 */
export default defineRule({
  title: "Java's heaps fit into the host's memory",
  fault: "Java may take more memory than the host has",
  harm: "outage",
  severity: "error",
  item: "T47",
  needs: [hostHeaps],
  onlySeen: true,
  messages: {
    over: "Java may fill {heaps} GB of heap ({names}), and host {host} has {memory} GB of RAM, so it swaps or the kernel ends one; lower -Xmx.",
  },

  subjects: ({ hostHeaps }) => hostHeaps,

  judge({ host, memory, heaps, unsure }, { pass, fail }) {
    const sum = heaps.reduce((bytes, heap) => bytes + heap.bytes, 0);
    const [first, ...others] = heaps.map(({ word }) => word);
    if (!first || sum <= memory.value) return pass(memory, ...heaps.map(({ word }) => ({ ...word, doubt: unsure })));
    const names = shortList(
      heaps.map(({ name }) => name),
      NAMED,
    );
    return fail([first, ...others, memory], "over", {
      heaps: gigabytes(sum),
      names,
      host,
      memory: gigabytes(memory.value),
    });
  },
});

const NAMED = 4;
