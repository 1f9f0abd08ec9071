import type { Reader } from "../../model/index.ts";
import type { LogrotateDocument } from "./document.ts";
import { facts } from "./facts.ts";
import { read } from "./read.ts";
import { secrets } from "./secrets.ts";

export type * from "./document.ts";

/** Reads logrotate configurations as logrotate 3.21 does. */
export const logrotate: Reader<LogrotateDocument> = {
  read,
  facts,
  secrets,
  // Snippets are of as many hosts as they are.
  main: ({ context, files: [root] }) => (context === "whole" ? root?.file : undefined),
};
