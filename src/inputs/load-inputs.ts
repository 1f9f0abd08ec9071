import { capacity as table } from "../plan/input/capacity.ts";
import type { LoadInput } from "../plan/capacity/inputs.ts";
import type { Capacity } from "../declaration/what-if-schema.ts";
import { given, orDefault, quantityOr, unchanged } from "./declared-values.ts";

/** What was declared of the load, with the defaults of what was not. `backend` is the only one that the peak can reach. */
export function loadInput(capacity: Capacity | undefined, backend: string | undefined): LoadInput {
  const { service, target } = table.inputs;
  return {
    peakPerSecond: given(capacity?.peak, unchanged),
    peakBackend: backend,
    serviceSeconds: quantityOr(capacity?.service?.mean, unchanged, service.inputs.mean.default),
    serviceVariation: quantityOr(capacity?.service?.cv2, unchanged, service.inputs.cv2.default),
    targetWaitSeconds: given(capacity?.target?.wait, unchanged),
    patienceSeconds: given(capacity?.patience, unchanged),
    targetP95Seconds: orDefault(capacity?.target?.p95, unchanged, target.inputs.p95.default),
  };
}
