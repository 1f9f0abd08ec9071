/** Plan code that no command reaches yet, by what it is for. Each stands here until a command uses it; what is not listed goes. */
export const WAITING: Readonly<Record<string, readonly string[]>> = {
  "standby and pool": [
    "src/plan/topology/standby.ts coldStandbyUnavailability",
    "src/plan/topology/standby.ts activeStandbyUnavailability",
    "src/plan/topology/standby.ts latentUnavailability",
    "src/plan/topology/pool.ts unservedAtPeak",
    "src/plan/topology/pool.ts unserved",
  ],
  "Erlang A and B": ["src/plan/queue/erlang.ts erlangB", "src/plan/queue/impatience.ts impatientQueue"],
  "joining the shortest queue": ["src/plan/queue/shortest-queue.ts shortestQueue"],
  "rolling restarts": ["src/plan/topology/rolling-restart.ts detectionOutage"],
  escalation: ["src/plan/incident/detection.ts escalationDelay", "src/plan/incident/detection.ts nobodyAcknowledges"],
};
