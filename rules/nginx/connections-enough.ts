import { byDefault, defineRule } from "#rule";

/**
 * Give nginx connections for the visitors that it has.
 *
 * A request that is handed on takes two connections, the visitor's and the server's, and
 * a websocket keeps both for hours. One worker of 512 is
 * full at 256 requests at a time, and whoever comes then waits until he gives up.
 * `worker_processes auto` starts a worker for each processor.
 *
 * Judged are configurations that hand requests on and write `worker_connections`, and fewer than 1024 in
 * all. Where nobody wrote a number, nginx's own of 512 for each worker is left alone: that is how small services begin.
 *
 * @see https://nginx.org/en/docs/ngx_core_module.html#worker_connections
 */
export default defineRule({
  title: "nginx has connections for its visitors",
  fault: "nginx is full at a few hundred visitors",
  harm: "outage",
  severity: "warning",
  item: "T58",
  needs: ["nginx"],
  onlySeen: true,
  messages: {
    few: "nginx has {workers} worker of {connections} connections, two for each request that it hands on, so it is full at {requests}; write worker_processes auto and worker_connections 4096.",
  },

  subjects: ({ nginx }) =>
    nginx
      .filter(({ context, passes }) => context === "whole" && passes.length > 0)
      .flatMap(({ address, span, root, named }) => {
        const connections = named("worker_connections")[0]?.args[0];
        const written = named("worker_processes")[0]?.args[0];
        return connections ? [{ address: `${address}/connections`, span, root, written, connections }] : [];
      }),

  judge({ span, root, written, connections }, { pass, fail }) {
    const workers = written ?? byDefault("1", "nginx's default", { span, doubt: root.own("worker_processes").doubt });
    const all = Number(workers.value) * Number(connections.value);
    if (!(all < LEAST)) return pass(connections, workers);
    const data = { workers, connections, requests: Math.floor(all / 2) };
    return fail([connections, workers], "few", data);
  },
});

const LEAST = 1024;
