import type { Reader } from "../../model/index.ts";
import type { SystemdDocument } from "./document.ts";
import { facts } from "./facts.ts";
import { read } from "./read.ts";
import { secrets } from "./secrets.ts";

export type * from "./document.ts";

/** Services of systemd, as `systemctl cat` shows them with what changes them. */
export const systemd: Reader<SystemdDocument> = {
  read,
  facts,
  secrets,
  main: ({ files: [first] }) => first,
};
