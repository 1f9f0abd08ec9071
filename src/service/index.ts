/** What runs: joins over the documents and facts of an environment, each found once. */
export * from "./balanced-zopes.ts";
export * from "./data-disks.ts";
export * from "./foreground.ts";
export * from "./host-memory.ts";
export * from "./hosts.ts";
export * from "./kept-logs.ts";
export * from "./log-rotation.ts";
export * from "./log-writers.ts";
export * from "./memory-budget.ts";
export * from "./memory-limits.ts";
export * from "./program-stops.ts";
export * from "./services.ts";
export * from "./stop-signals.ts";
export * from "./stop-times.ts";
export * from "./supervised-logs.ts";
export * from "./supervisors.ts";
export * from "./watchdogs.ts";
