import { isDefault } from "../sourced.ts";
import type { CapacityInputs } from "./inputs.ts";
import { slotsOf } from "./slots.ts";

/** Keys of inputs, and what the hosts are to be described by. */
export type QuestionKey =
  | "capacity.peak"
  | "capacity.backend"
  | "capacity.slots"
  | "capacity.service.mean"
  | "capacity.target.p95"
  | "capacity.data"
  | "capacity.disk"
  | "memory"
  | "hosts"
  | "uncounted";

/** Something that only the operator can say, and what stands in for it. */
export interface Question {
  /** The input that answers it, or what else there is to declare. */
  readonly key: QuestionKey;
  /** What it is asked of: backends, hosts, mounts, programs. */
  readonly about: readonly string[];
}

/** What is not known, what matters most first: load, then machines. */
export function questions(inputs: CapacityInputs): readonly Question[] {
  return [...loadQuestions(inputs), ...machineQuestions(inputs)];
}

function loadQuestions({ backends, load }: CapacityInputs): readonly Question[] {
  if (backends.length === 0) return [];
  const names = backends.map(({ name }) => name);
  const unclear = backends.filter((backend) => slotsOf(backend).kind === "unknown").map(({ name }) => name);
  return [
    ...when(!load.peakPerSecond, "capacity.peak", names),
    ...when(load.peakPerSecond !== undefined && load.peakBackend === undefined, "capacity.backend", names),
    ...when(isDefault(load.serviceSeconds.source), "capacity.service.mean", names),
    ...when(isDefault(load.targetP95Seconds.source), "capacity.target.p95", names),
    ...when(unclear.length > 0, "capacity.slots", unclear),
  ];
}

function machineQuestions({ hosts, unplaced, uncounted, disks, data }: CapacityInputs): readonly Question[] {
  const noMemory = hosts
    .filter(({ memoryBytes, processes }) => !memoryBytes && processes.length > 0)
    .map(({ name }) => name);
  const undated = disks
    .filter(({ readings, growthPerDay }) => readings.length === 0 && !growthPerDay)
    .map(({ mount }) => mount);
  const assumed = data && isDefault(data.source);
  return [
    ...when(
      unplaced.length > 0 && hosts.length > 1,
      "hosts",
      unplaced.map(({ name }) => name),
    ),
    ...when((unplaced.length > 0 && hosts.length <= 1) || noMemory.length > 0, "memory", noMemory),
    ...when(uncounted.length > 0, "uncounted", [...new Set(uncounted.map(({ value }) => value))]),
    ...when(assumed ?? false, "capacity.data", []),
    ...when(undated.length > 0, "capacity.disk", undated),
  ];
}

function when(unknown: boolean, key: Question["key"], about: readonly string[]): readonly Question[] {
  return unknown ? [{ key, about }] : [];
}
