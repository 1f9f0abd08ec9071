/** The linked model of what was read. */
export type * from "./environment.ts";
export type { HostOf } from "./hosted.ts";
export type { Join, Source } from "./join.ts";
