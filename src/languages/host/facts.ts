import type { Fact } from "../../model/index.ts";
import type { HostDocument } from "./document.ts";

/** What is known about the host. */
export function facts({ name, span, memory, cpus, mounts, inodes, container }: HostDocument): readonly Fact[] {
  return [{ kind: "host", name, span, source: "file", memoryBytes: memory, cpus, mounts, inodes, container }];
}
