import { samplesIn } from "../fuzz/corpus.ts";
import type { StackFaults } from "./faults.ts";
import { healthyOf, tryFault, type Trial } from "./try-fault.ts";

/** Tries all faults of a stack. */
export async function tryStack({ folder, faults }: StackFaults): Promise<readonly Trial[]> {
  const [sample] = samplesIn(folder);
  if (!sample) throw new Error(`${folder} holds no environment.`);
  const healthy = await healthyOf(sample.tree);
  const trials: Trial[] = [];
  for (const fault of faults) trials.push(await tryFault(healthy, fault));
  return trials;
}
