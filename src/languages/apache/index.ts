import type { Reader } from "../../model/index.ts";
import type { ApacheDocument } from "./document.ts";
import { facts } from "./facts.ts";
import { read } from "./read.ts";
import { secrets } from "./secrets.ts";

export type * from "./document.ts";

/** Apache's configuration, as `apache2 -f` reads it, of the series 2.4. */
export const apache: Reader<ApacheDocument> = {
  read,
  facts,
  secrets,
  // Pieces are of as many hosts as they are.
  main: ({ context, files: [root] }) => (context === "whole" ? root : undefined),
};
