/** The linked model of what runs where. */
export type * from "./environment.ts";
export * from "./memory-budget.ts";
