import type { CapacityInputs, ProcessInput } from "../plan/capacity/inputs.ts";
import { CAPACITY } from "../plan/input/capacity.ts";
import type { ShortKey } from "../plan/input/short-keys.ts";
import { isDefault } from "../plan/sourced.ts";
import { formatBytes, formatDiskBytes } from "../report/format-bytes.ts";
import { WRITTEN } from "../report/plan/input-rows.ts";

/** What a plan would take for a short key, as the files show it or as it is assumed; undefined where nothing is known. */
export function planNow({ key, sets: [first = ""] }: ShortKey, inputs: CapacityInputs): string | undefined {
  const machine = MACHINE[key];
  if (machine) return machine(inputs);
  const { row } = CAPACITY.get(first) ?? {};
  const found = row?.value(inputs);
  return row && found && `${WRITTEN[row.unit](found.value)}${isDefault(found.source) ? ", assumed" : ""}`;
}

/** Several hosts or thread counts are each named: one answer would stand for all of them. */
const MACHINE: Readonly<Record<string, (inputs: CapacityInputs) => string | undefined>> = {
  memory: ({ hosts }) =>
    listed(
      hosts.flatMap(({ name, memoryBytes }) => (memoryBytes ? [`${name} ${formatBytes(memoryBytes.value)}`] : [])),
    ),
  instances: (inputs) => listed(zopesOf(inputs).length === 0 ? [] : [String(zopesOf(inputs).length)]),
  threads: (inputs) => listed([...new Set(zopesOf(inputs).map(({ threads }) => String(threads.value)))]),
  disk: ({ disks }) =>
    listed(
      disks.flatMap(({ mount, now }) =>
        now ? [`${mount} ${formatDiskBytes(now.value.usedBytes)} of ${formatDiskBytes(now.value.sizeBytes)}`] : [],
      ),
    ),
};

function zopesOf({ hosts, unplaced }: CapacityInputs): readonly Extract<ProcessInput["memory"], { kind: "zope" }>[] {
  const processes = [...hosts.flatMap((host) => host.processes), ...unplaced];
  return processes.flatMap(({ memory }) => (memory.kind === "zope" ? [memory] : []));
}

function listed(texts: readonly string[]): string | undefined {
  return texts.length === 0 ? undefined : texts.join(", ");
}
