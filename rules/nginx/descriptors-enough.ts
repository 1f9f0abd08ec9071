import {
  byDefault,
  defineRule,
  doubted,
  mapLocated,
  openFiles,
  type Environment,
  type Located,
  type OpenFiles,
} from "#rule";

/**
 * Let a worker open as many files as it has connections.
 *
 * Each connection takes a descriptor, and of a proxied request there are two. Where
 * `worker_rlimit_nofile` is below `worker_connections`, a busy worker cannot accept any
 * more ("too many open files") while the line promises thousands. `nginx -t` compares
 * with the shell's own limit and says nothing.
 *
 * Without the line a worker has what nginx was started with: `LimitNOFILE=` of its unit,
 * which is 1024 where systemd is told nothing.
 *
 * @see https://nginx.org/en/docs/ngx_core_module.html#worker_rlimit_nofile
 */
export default defineRule({
  title: "nginx's workers may open a file for each connection",
  fault: "Workers run out of descriptors before connections",
  harm: "outage",
  severity: "error",
  item: "T58",
  needs: ["nginx", openFiles],
  onlySeen: true,
  messages: {
    few: "worker_rlimit_nofile is {files} and worker_connections {connections}, so a busy worker refuses visitors with too many open files; write {twice} or more.",
    unit: "{who} lets nginx open {files} files and worker_connections is {connections}, so a busy worker refuses visitors; add worker_rlimit_nofile {twice};.",
  },

  subjects: ({ nginx, openFiles }) =>
    nginx.flatMap((document) => {
      const { named, span } = document;
      const [line] = named("worker_rlimit_nofile");
      const [written] = line?.args ?? [];
      const connections = named("worker_connections")[0]?.args[0] ?? byDefault("512", "nginx's default", { span });
      if (line && written)
        return [{ address: "worker_rlimit_nofile", span: line.span, limit: written, connections, who: "" }];
      const started = document.context === "whole" && openFiles.of("nginx", span.file.path);
      return started ? startedWith(document, connections, started) : [];
    }),

  judge({ limit, connections, who }, { pass, fail }) {
    const [files, most] = [Number(limit.value), Number(connections.value)];
    if (!(files < most)) return pass(limit, connections);
    const data = { files, connections: most, twice: 2 * most };
    return who === "" ? fail([limit, connections], "few", data) : fail([connections, limit], "unit", { who, ...data });
  },
});

/** supervisord may have been started with more than it asks for. */
function startedWith(
  { span, root }: Environment["nginx"][number],
  connections: Located<string>,
  { who, limit, isLeast }: OpenFiles,
) {
  const files = mapLocated(limit, ({ soft }) => String(soft));
  if (isLeast && Number(files.value) < Number(connections.value)) return [];
  return [
    {
      address: "worker_rlimit_nofile",
      span,
      limit: doubted(files, root.own("worker_rlimit_nofile").doubt),
      connections,
      who,
    },
  ];
}
