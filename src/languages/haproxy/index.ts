import type { Reader } from "../../model/index.ts";
import type { HaproxyDocument } from "./document.ts";
import { facts } from "./facts.ts";
import { read } from "./read.ts";
import { secrets } from "./secrets.ts";

/** HAProxy's configuration, as `haproxy -f` reads it, from 1.5 to 3.4. */
export const haproxy: Reader<HaproxyDocument> = {
  read,
  facts,
  secrets,
  main: ({ files: [root] }) => root,
};

export type * from "./document.ts";
export { processesOf } from "./processes.ts";
