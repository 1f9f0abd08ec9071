import type { Reader } from "../../model/index.ts";
import { claims } from "./claims.ts";
import type { SupervisorDocument } from "./document.ts";
import { facts } from "./facts.ts";
import { read } from "./read.ts";

export type * from "./document.ts";
export type * from "./superlance.ts";
export { documentFrom } from "./document-from.ts";
export type { DocumentSource } from "./document-from.ts";
export { programFrom } from "./program.ts";
export type { ProgramContext, ProgramSource } from "./program.ts";
export { joinText } from "./text.ts";
export type { Text } from "./text.ts";

/** supervisord's configuration, with superlance's watchdogs. */
export const supervisor: Reader<SupervisorDocument> & { readonly claims: typeof claims } = { claims, read, facts };
