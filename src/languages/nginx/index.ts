import type { Reader } from "../../model/index.ts";
import type { NginxDocument } from "./document.ts";
import { facts } from "./facts.ts";
import { read } from "./read.ts";
import { secrets } from "./secrets.ts";

export type * from "./document.ts";

/** nginx's configuration, as `nginx -c` reads it, from 1.10 to 1.31. */
export const nginx: Reader<NginxDocument> = {
  read,
  facts,
  secrets,
  // Pieces are of as many hosts as they are.
  main: ({ context, files: [root] }) => (context === "whole" ? root : undefined),
};
