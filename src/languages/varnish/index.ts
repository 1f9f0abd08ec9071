import type { Reader } from "../../model/index.ts";
import type { VclDocument } from "./document.ts";
import { facts } from "./facts.ts";
import { read } from "./read.ts";
import { secrets } from "./secrets.ts";

export type * from "./document.ts";

/** Varnish's configuration, as its compiler reads it, from 6.0 to 8.0. */
export const varnish: Reader<VclDocument> = {
  read,
  facts,
  secrets,
  // Pieces are of as many hosts as they are.
  main: ({ context, files: [root] }) => (context === "piece" ? undefined : root),
};
