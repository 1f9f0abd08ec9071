/** The linked model of what runs where. */
export type * from "./environment.ts";
export * from "./memory-budget.ts";
export * from "./join-balanced-zopes.ts";
export * from "./join-log-rotation.ts";
export * from "./join-services.ts";
export * from "./join-supervised-logs.ts";
export * from "./join-foreground.ts";
export * from "./join-watchdogs.ts";
export * from "./join-kept-logs.ts";
export * from "./join-roots.ts";
export * from "./join-memory-limits.ts";
export * from "./service-level/expected-downtime.ts";
export * from "./service-level/failover-exercise.ts";
export * from "./service-level/hourly-cost.ts";
export * from "./service-level/hours-text.ts";
export * from "./service-level/longest-outage.ts";
export * from "./service-level/support-time.ts";
export * from "./service-level/weighed-measures.ts";
