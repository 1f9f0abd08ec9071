import { defineRule, type Environment } from "#rule";

/**
 * Keep HAProxy's buffers within the host's memory.
 *
 * Each connection that is busy has two buffers of `tune.bufsize`, 16 KiB each
 * unless a line says otherwise. Raised for one long header and left with a
 * `maxconn` of thousands, they come to more than any host has, and a busy
 * minute ends with the kernel killing HAProxy.
 *
 * Judged is a `tune.bufsize` of `global` together with its `maxconn`.
 *
 * @see https://docs.haproxy.org/3.0/configuration.html#3.2-tune.bufsize
 */
export default defineRule({
  title: "HAProxy's buffers fit into the memory",
  fault: "HAProxy's buffers can take more memory than a host has",
  harm: "outage",
  severity: "warning",
  item: "T47",
  needs: ["haproxy"],
  onlySeen: true,
  messages: {
    large:
      "{connections} connections with two buffers of {size} bytes each take up to {gigabytes} GB, more than hosts have, so HAProxy is killed when it is busy; write tune.bufsize 16384 or a smaller maxconn.",
  },

  subjects: ({ haproxy }) =>
    haproxy.flatMap(({ global }) => {
      const size = lastNumber(global.lines, "tune.bufsize");
      const connections = lastNumber(global.lines, "maxconn");
      return size && connections ? [{ address: "global/buffers", span: size.span, size, connections }] : [];
    }),

  judge({ size, connections }, { pass, fail }) {
    const bytes = 2 * Number(size.value) * Number(connections.value);
    if (!(bytes > MOST)) return pass(size, connections);
    const gigabytes = Math.round(bytes / 1024 ** 3);
    return fail([size, connections], "large", { connections, size, gigabytes });
  },
});

/** What a large host has, in bytes. */
const MOST = 256 * 1024 ** 3;

function lastNumber(lines: Environment["haproxy"][number]["global"]["lines"], keyword: string) {
  return lines.findLast((line) => line.keyword === keyword)?.words[1];
}
