import { backendAnswer } from "./backend.ts";
import type { BackendAnswer } from "./backend.ts";
import { diskAnswer } from "./disk.ts";
import type { DiskAnswer } from "./disk.ts";
import type { CapacityInputs } from "./inputs.ts";
import { loadTestAnswer } from "./load-test.ts";
import type { LoadTestAnswer } from "./load-test.ts";
import { questions } from "./questions.ts";
import type { Question } from "./questions.ts";
import { hostRam, unplacedRam } from "./ram.ts";
import type { RamAnswer } from "./ram.ts";
import { sizing, type Sizing } from "./sizing.ts";

/** A plan: RAM per host, disks, what the backends carry, and what was not known; plain JSON. */
export interface CapacityAnswer {
  /** The memory of each host, then of the processes that no file places. */
  readonly ram: readonly RamAnswer[];
  /** The disks against the line of 40 %. */
  readonly disks: readonly DiskAnswer[];
  /** What the backends carry. */
  readonly backends: readonly BackendAnswer[];
  /** What the load test says; absent without one. */
  readonly loadTest: LoadTestAnswer | undefined;
  /** What the peak takes; absent where none is declared. */
  readonly sizing: Sizing | undefined;
  /** What only the operator can say. */
  readonly questions: readonly Question[];
}

/** Everything that the inputs let us say. */
export function capacityAnswer(inputs: CapacityInputs): CapacityAnswer {
  const { hosts, unplaced, data, disks, backends, load, loadTest } = inputs;
  return {
    ram: [
      ...hosts.map((host) => hostRam(host, data)),
      ...(unplaced.length > 0 ? [unplacedRam(unplaced, hosts.length)] : []),
    ],
    disks: disks.map(diskAnswer),
    backends: backends.map((backend) => backendAnswer(backend, load)),
    loadTest: loadTestAnswer(loadTest),
    sizing: sizing(inputs),
    questions: questions(inputs),
  };
}
