import type { HostFact, MemoryFact, Mount } from "../model/fact.ts";
import { mapLocated } from "../model/located.ts";
import type { DeclaredHost } from "./declaration.ts";
import type { RawHost } from "./schema.ts";
import type { Tree, TreePath } from "./tree.ts";

/** What is declared of a host, as facts. */
export function declaredHost(
  name: string,
  { memory, cpus, disks, processes, files }: RawHost,
  path: TreePath,
  tree: Pick<Tree, "keySpan">,
): DeclaredHost {
  const mounts = [...(disks ?? [])].map(
    ([mount, { size, used, available }]): Mount => ({
      path: mount,
      span: tree.keySpan([...path, "disks", mount]),
      device: "declared",
      fileSystem: undefined,
      sizeBytes: size,
      usedBytes: used,
      availableBytes: available ?? mapLocated(size, (bytes) => bytes - used.value),
      reserveCountsAsUsed: false,
    }),
  );
  const fact: HostFact = {
    kind: "host",
    name,
    span: tree.keySpan(path),
    source: "declared",
    memoryBytes: memory,
    cpus,
    mounts: { items: mounts },
    inodes: { items: [] },
    container: undefined,
  };
  const taken = [...(processes ?? [])].map(
    ([process, bytes]): MemoryFact => ({
      kind: "memory",
      name: process,
      span: bytes.span,
      lowBytes: bytes,
      highBytes: bytes,
      basis: "declared",
      source: "declared",
    }),
  );
  return { fact, processes: taken, files: files ?? [] };
}
