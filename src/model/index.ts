/** The words that all layers share. */
export * from "./address.ts";
export type * from "./checklist.ts";
export type * from "./fact.ts";
export * from "./files.ts";
export type * from "./finding.ts";
export type * from "./json-value.ts";
export type * from "./language.ts";
export * from "./located.ts";
export type * from "./problem.ts";
export type * from "./report.ts";
export type * from "./role.ts";
export type * from "./secret.ts";
export * from "./source-file.ts";
export * from "./span.ts";
export type * from "./subject.ts";
export * from "./verdict.ts";
