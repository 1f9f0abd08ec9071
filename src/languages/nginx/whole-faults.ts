import type { Problem } from "../../model/index.ts";
import type { NginxDocument } from "./document.ts";
import { bufferFaults } from "./fault-buffers.ts";
import { conditionFaults } from "./fault-conditions.ts";
import { entryFaults } from "./fault-entries.ts";
import { listenFaults } from "./fault-listens.ts";
import { locationFaults } from "./fault-locations.ts";
import { passFaults } from "./fault-passes.ts";
import { referenceFaults, zoneFaults } from "./fault-references.ts";
import { upstreamFaults } from "./fault-upstreams.ts";
import { variableFaults } from "./fault-variables.ts";

/** What nginx refuses once it has read a block, or all of a configuration. */
export function wholeFaults(document: NginxDocument): readonly Problem[] {
  return [
    ...locationFaults(document),
    ...listenFaults(document),
    ...upstreamFaults(document),
    ...conditionFaults(document.root),
    ...entryFaults(document.root),
    ...passFaults(document),
    ...bufferFaults(document.root),
    ...referenceFaults(document),
    ...zoneFaults(document),
    ...variableFaults(document),
  ];
}
