import { ASSUMED_SERVICE_SECONDS, ASSUMED_TARGET_SECONDS } from "../plan/capacity/inputs.ts";
import type { LoadInput } from "../plan/capacity/inputs.ts";
import { sourced } from "../plan/sourced.ts";
import type { Sourced } from "../plan/sourced.ts";
import type { Capacity } from "../declaration/what-if-schema.ts";
import { given, orDefault, quantityOr, unchanged } from "./declared-values.ts";

/** What was declared of the load, with the defaults of what was not. `backend` is the only one that the peak can reach. */
export function loadInput(capacity: Capacity | undefined, backend: string | undefined): LoadInput {
  return {
    peakPerSecond: given(capacity?.peak, unchanged),
    peakBackend: backend,
    serviceSeconds: quantityOr(capacity?.service?.mean, unchanged, SERVICE),
    serviceVariation: quantityOr(capacity?.service?.cv2, unchanged, VARIATION),
    targetP95Seconds: orDefault(capacity?.target?.p95, unchanged, TARGET),
  };
}

const { value, low, high } = ASSUMED_SERVICE_SECONDS;
const SERVICE: Sourced<number> = {
  ...sourced(value, "assumption", "a page that no cache answers, not measured"),
  range: { low, high },
};
const VARIATION: Sourced<number> = sourced(1, "assumption", "service times spread as exponential ones do");
const TARGET: Sourced<number> = sourced(ASSUMED_TARGET_SECONDS, "assumption", "slower pages are reloaded");
