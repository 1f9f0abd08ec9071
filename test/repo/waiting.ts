/** Plan code that no command reaches yet, by what it is for. Each stands here until a command uses it; what is not listed goes. */
export const WAITING: Readonly<Record<string, readonly string[]>> = {
  "Erlang A and B": ["src/plan/queue/erlang.ts erlangB", "src/plan/queue/impatience.ts impatientQueue"],
  "joining the shortest queue": ["src/plan/queue/shortest-queue.ts shortestQueue"],
};
