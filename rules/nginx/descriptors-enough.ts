import { byDefault, defineRule } from "#rule";

/**
 * Let a worker open as many files as it has connections.
 *
 * Each connection takes a descriptor, and of a proxied request there are two. Where
 * `worker_rlimit_nofile` is below `worker_connections`, a busy worker cannot accept any
 * more ("too many open files") while the line promises thousands. `nginx -t` compares
 * with the shell's own limit and says nothing.
 *
 * @see https://nginx.org/en/docs/ngx_core_module.html#worker_rlimit_nofile
 */
export default defineRule({
  title: "nginx's workers may open a file for each connection",
  fault: "Workers run out of descriptors before connections",
  harm: "outage",
  severity: "error",
  item: "T58",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    few: "worker_rlimit_nofile is {files} and worker_connections {connections}, so a busy worker refuses visitors with too many open files; write {twice} or more.",
  },

  subjects: ({ nginx }) =>
    nginx.flatMap(({ named, span }) => {
      const [line] = named("worker_rlimit_nofile");
      const [limit] = line?.args ?? [];
      const connections = named("worker_connections")[0]?.args[0] ?? byDefault("512", "nginx's default", { span });
      return line && limit ? [{ address: "worker_rlimit_nofile", span: line.span, limit, connections }] : [];
    }),

  judge({ limit, connections }, { pass, fail }) {
    const [files, most] = [Number(limit.value), Number(connections.value)];
    if (!(files < most)) return pass(limit, connections);
    return fail([limit, connections], "few", { files, connections: most, twice: 2 * most });
  },
});
