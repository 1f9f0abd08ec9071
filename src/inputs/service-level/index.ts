/** What the declared service level comes to, for the rules about it. */
export * from "./expected-downtime.ts";
export * from "./failover-exercise.ts";
export * from "./hourly-cost.ts";
export * from "./hours-text.ts";
export * from "./longest-outage.ts";
export * from "./support-time.ts";
export * from "./weighed-measures.ts";
