import type { Reader } from "../../model/index.ts";
import type { HostDocument } from "./document.ts";
import { facts } from "./facts.ts";
import { read } from "./read.ts";

export type * from "./document.ts";

/** Reads what operators already have about a host: `df -P`, /proc/meminfo, `facter --json`, `ansible -m setup`. */
export const host: Reader<HostDocument> = { read, facts };
