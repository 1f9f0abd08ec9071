/** The linked model of what was read. */
export type * from "./environment.ts";
