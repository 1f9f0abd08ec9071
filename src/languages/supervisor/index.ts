import type { Reader } from "../../model/index.ts";
import type { SupervisorDocument } from "./document.ts";
import { facts } from "./facts.ts";
import { readWritten } from "./read-written.ts";
import { read } from "./read.ts";
import { secrets } from "./secrets.ts";

export type * from "./document.ts";
export type * from "./superlance.ts";

/** supervisord's configuration, with superlance's watchdogs. */
export const supervisor: Reader<SupervisorDocument> = {
  read,
  facts,
  secrets,
  main: ({ main }) => main,
  readWritten,
};
